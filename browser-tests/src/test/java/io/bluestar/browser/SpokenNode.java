package io.bluestar.browser;

import java.util.List;
import java.util.Map;

/**
 * What a screen reader is told of a part of a page.
 *
 * @param role such as {@code link}
 * @param name may be empty
 * @param focusable whether the keyboard reaches it
 */
record SpokenNode(String role, String name, boolean focusable) {

    /** All of a page that is not hidden from screen readers. */
    static List<SpokenNode> of(Page page) {
        return ((List<?>) page.ask("Accessibility.getFullAXTree", Map.of()).get("nodes"))
                .stream()
                        .map(node -> (Map<?, ?>) node)
                        .filter(node -> !Boolean.TRUE.equals(node.get("ignored")))
                        .map(node -> new SpokenNode(value(node, "role"), value(node, "name"), isFocusable(node)))
                        .toList();
    }

    private static String value(Map<?, ?> node, String property) {
        return node.get(property) instanceof Map<?, ?> told ? String.valueOf(told.get("value")) : "";
    }

    private static boolean isFocusable(Map<?, ?> node) {
        return node.get("properties") instanceof List<?> properties
                && properties.stream()
                        .map(property -> (Map<?, ?>) property)
                        .anyMatch(property -> "focusable".equals(property.get("name"))
                                && Boolean.TRUE.equals(((Map<?, ?>) property.get("value")).get("value")));
    }
}
