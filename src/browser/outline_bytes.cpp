#include "browser/outline_bytes.h"

namespace concierto::browser {
namespace {

void write_node(const OutlineNode& node, PayloadWriter& out) {
    out.integer(node.id);
    out.integer(node.parent);
    out.integer(static_cast<std::uint32_t>(node.role));
    out.integer(static_cast<std::uint32_t>(node.state));
    for (const float value : {node.rect.x, node.rect.y, node.rect.width, node.rect.height}) out.real(value);
    for (const std::int32_t value : {node.level, node.position, node.set_size, node.columns}) {
        out.integer(static_cast<std::uint32_t>(value));
    }
    for (const double value : {node.minimum, node.maximum, node.step}) out.real(static_cast<float>(value));
    for (const float value : {node.scroll_x, node.scroll_y, node.content_width, node.content_height}) out.real(value);
    for (const std::string* value : {&node.name, &node.value, &node.description, &node.shortcut}) out.text(*value);
    out.integer(static_cast<std::uint32_t>(node.options.size()));
    for (const std::string& option : node.options) out.text(option);
}

}

void write_outline(const Outline& outline, PayloadWriter& out) {
    out.clear();
    out.integer(static_cast<std::uint32_t>(outline.nodes().size()));
    for (const OutlineNode& node : outline.nodes()) write_node(node, out);
}

}
