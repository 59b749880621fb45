package org.tandem.app.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One process of the system.
///
/// @param member which member of the cluster; 0 for what is no node
public record Part(Kind kind, int member) {
    public static final Part GATEWAY = new Part(Kind.GATEWAY, 0);
    public static final Part PROJECTOR = new Part(Kind.PROJECTOR, 0);
    public static final Part CONSOLE = new Part(Kind.CONSOLE, 0);
    public static final Part DATABASE = new Part(Kind.DATABASE, 0);

    /// What a process is, in the order in which they are started.
    public enum Kind {
        DATABASE,
        NODE,
        PROJECTOR,
        GATEWAY,
        CONSOLE
    }

    public static Part node(int member) {
        return new Part(Kind.NODE, member);
    }

    /// Every part of a network, in the order in which they are started.
    static List<Part> all(ClusterFile file) {
        List<Part> all = new ArrayList<>();
        if (file.isDatabaseEmbedded()) {
            all.add(DATABASE);
        }
        for (int member = 0; member < file.members().size(); member++) {
            all.add(node(member));
        }
        all.add(PROJECTOR);
        all.add(GATEWAY);
        all.add(CONSOLE);
        return all;
    }

    /// `node-0`, `gateway`, …
    public String name() {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        return kind == Kind.NODE ? word + "-" + member : word;
    }

    /// The words after `./tandem` that start it.
    List<String> verb() {
        return kind == Kind.NODE ? List.of("node", "--member", Integer.toString(member)) : List.of(name());
    }

    public Path folder(Path data) {
        return data.resolve("parts").resolve(name());
    }

    @Override
    public String toString() {
        return name();
    }
}
