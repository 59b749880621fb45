package org.tandem.app.network;

/// What is wrong in a network file, and where: line and column count from 1.
public record Mistake(int line, int column, String text) {
    @Override
    public String toString() {
        return line + ":" + column + ": " + text;
    }
}
