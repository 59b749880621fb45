package org.tandem.iso20022.message;

import org.jspecify.annotations.Nullable;

/// A message definition such as `pacs.008.001.08`: kind `pacs.008`, variant `001`, version `08`. Variant and version
/// are empty where a message told neither by namespace nor by header. The kind may be one that this system does not
/// support.
public record MessageDefinition(String code, String variant, String version) {
    private static final String STANDARD = "urn:iso:std:iso:20022:tech:xsd:";
    private static final int LENGTH = 15;

    /// @throws IllegalArgumentException when the text is not shaped `aaaa.nnn.nnn.nn`
    public static MessageDefinition of(String text) {
        MessageDefinition definition = find(text);
        if (definition == null || text.length() != LENGTH) {
            throw new IllegalArgumentException("'" + text + "' is no message definition such as pacs.008.001.08");
        }
        return definition;
    }

    /// The definition that a namespace or header text names, at its end or before a further suffix, or null.
    public static @Nullable MessageDefinition find(String text) {
        int from = text.lastIndexOf(':') + 1;
        if (text.length() - from < LENGTH || !shaped(text, from)) {
            return null;
        }
        return new MessageDefinition(
                text.substring(from, from + 8),
                text.substring(from + 9, from + 12),
                text.substring(from + 13, from + 15));
    }

    private static boolean shaped(String text, int from) {
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(from + i);
            boolean fits = switch (i) {
                case 0, 1, 2, 3 -> c >= 'a' && c <= 'z';
                case 4, 8, 12 -> c == '.';
                default -> c >= '0' && c <= '9';
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// The kind, or null when this system does not support it.
    public @Nullable MessageKind kind() {
        return MessageKind.ofCode(code);
    }

    public String namespace() {
        return STANDARD + this;
    }

    @Override
    public String toString() {
        return version.isEmpty() ? code : code + "." + variant + "." + version;
    }
}
