#include <algorithm>
#include <numeric>
#include <vector>

#include "ui/widget_base.h"

namespace concierto::ui {
namespace {

constexpr float cell_padding_px = 10;

std::vector<float> shared_out(std::span<const Column> columns, float room) {
    float fixed = 0;
    float shares = 0;
    for (const Column& column : columns) {
        fixed += column.width_px;
        shares += column.share;
    }
    const float left = std::max(room - fixed, 0.0F);
    std::vector<float> widths;
    for (const Column& column : columns) {
        widths.push_back(column.width_px + (shares > 0 ? left * column.share / shares : 0));
    }
    return widths;
}

void state_cell(Role role, const ImRect& rect, std::string_view name, int position) {
    OutlineNode node = node_of(0, rect, role, name);
    node.position = position;
    surface().outline.add(std::move(node));
}

float text_x(const ImRect& rect, Align align, std::string_view shown) {
    if (align == Align::left) return rect.Min.x + cell_padding_px;
    return std::max(rect.Max.x - cell_padding_px - text_size(shown).x, rect.Min.x + cell_padding_px);
}

}

void RowWriter::cell(std::string_view shown, Ink ink) {
    const Align align = next_ < columns_.size() ? columns_[next_].align : Align::left;
    cell(shown, [&](ImVec2 at, ImVec2 size) {
        const ImRect rect(at, ImVec2(at.x + size.x, at.y + size.y));
        draw_text_cut(ImVec2(text_x(rect, align, shown), rect.GetCenter().y - ImGui::GetFontSize() / 2),
                      size.x - 2 * cell_padding_px, ink, shown);
    });
}

void RowWriter::cell(std::string_view shown, const std::function<void(ImVec2, ImVec2)>& draw) {
    if (next_ >= columns_.size()) return;
    const ImRect rect(at_, ImVec2(at_.x + widths_[next_], at_.y + height_));
    at_.x += widths_[next_];
    ++next_;
    state_cell(Role::cell, rect, shown, static_cast<int>(next_));
    draw(rect.Min, rect.GetSize());
}

class TableDrawing {
  public:
    TableDrawing(std::span<const Column> columns, float room, TableSort& sort)
        : columns_(columns), widths_(shared_out(columns, room)), sort_(sort) {
        for (const float width : widths_) total_ += width;
    }
    float total_width() const { return total_; }

    void draw_header(float scroll_x) {
        const ImVec2 start = ImGui::GetCursorScreenPos();
        const ImVec2 room(ImGui::GetContentRegionAvail().x, metrics().row_height_px);
        const ImRect all(start, ImVec2(start.x + room.x, start.y + room.y));
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(all.Min, all.Max, colour(Ink::surface));
        surface().outline.open(node_of(0, all, Role::row, ""));
        ImGui::PushClipRect(all.Min, all.Max, true);
        float x = start.x - scroll_x;
        for (std::size_t each = 0; each < columns_.size(); ++each) {
            draw_title(each, ImRect(x, start.y, x + widths_[each], all.Max.y));
            x += widths_[each];
        }
        ImGui::PopClipRect();
        surface().outline.close();
        list.AddLine(ImVec2(all.Min.x, all.Max.y), all.Max, colour(Ink::border));
        ImGui::SetCursorScreenPos(start);
        ImGui::ItemSize(room);
    }

    void draw_row(int number, const TableRow& row) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = std::max(total_, ImGui::GetContentRegionAvail().x);
        const ImRect rect(at, ImVec2(at.x + width, at.y + metrics().row_height_px));
        const ItemResult item = draw_row_ground(number, row, rect);
        if (item.activated) result.activated_row = number;
        if (item.opened) result.opened_row = number;
        if (item.menu) result.menu_row = number;
        const FontScope font(FontSize::body);
        RowWriter writer;
        writer.columns_ = columns_;
        writer.widths_ = widths_;
        writer.at_ = rect.Min;
        writer.height_ = rect.GetHeight();
        row.fill(writer);
        surface().outline.close();
        ImGui::SetCursorScreenPos(ImVec2(rect.Min.x, rect.Max.y));
    }

    TableResult result;

  private:
    void draw_title(std::size_t index, const ImRect& rect) {
        const Column& column = columns_[index];
        const FontScope font(FontSize::small, FontWeight::strong);
        const bool sorted = sort_.column == static_cast<int>(index);
        const bool upward = sort_.direction == TableSort::Direction::up;
        if (column.sortable) {
            const Pressing pressing = press_in(id_of(column.id), rect, Availability::enabled);
            OutlineNode header = node_of(pressing, Role::column_header, column.title);
            if (sorted) header.state |= upward ? NodeState::sorted_up : NodeState::sorted_down;
            surface().outline.add(std::move(header));
            if (pressing.hovered) ImGui::GetWindowDrawList()->AddRectFilled(rect.Min, rect.Max, colour(Ink::hover));
            draw_focus_ring_if(pressing, 2);
            if (pressing.pressed) turn_sort(static_cast<int>(index), sorted && upward);
        } else {
            state_cell(Role::column_header, rect, column.title, static_cast<int>(index) + 1);
        }
        const float x = text_x(rect, column.align, column.title);
        const float y = rect.GetCenter().y - ImGui::GetFontSize() / 2;
        draw_text_cut(ImVec2(x, y), rect.Max.x - x, sorted ? Ink::accent_text : Ink::text_muted, column.title);
        if (!sorted) return;
        const float mark = column.align == Align::right ? x - 14 : x + text_size(column.title).x + 4;
        draw_icon(*ImGui::GetWindowDrawList(), upward ? Icon::arrow_up : Icon::arrow_down,
                  ImVec2(mark, rect.GetCenter().y - 6), 12, colour(Ink::accent_text));
    }

    void turn_sort(int column, bool was_upward) {
        sort_.column = column;
        sort_.direction = was_upward ? TableSort::Direction::down : TableSort::Direction::up;
        result.sort_changed = true;
    }

    // What comes first takes the press, so the row leaves the controls in its last cells alone.
    ImRect pressed_part(const TableRow& row, ImRect rect) const {
        if (row.controls_from < 0) return rect;
        const auto end = widths_.begin() + std::min(row.controls_from, static_cast<int>(widths_.size()));
        rect.Max.x = std::accumulate(widths_.begin(), end, rect.Min.x);
        return rect;
    }

    ItemResult draw_row_ground(int number, const TableRow& row, const ImRect& rect) {
        const IdScope rows("rows");
        const Pressing pressing = press_in(id_of(row.id), pressed_part(row, rect), Availability::enabled);
        OutlineNode node = node_of(pressing, Role::row, row.name);
        node.rect = outline_rect(rect);
        node.state |= (row.selected ? NodeState::selected : NodeState::selectable) | NodeState::takes_arrows;
        node.position = number + 2;  // the titles are the first row
        surface().outline.open(std::move(node));
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (row.selected) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::accent_tint));
        if (pressing.hovered) list.AddRectFilled(rect.Min, rect.Max, colour(Ink::hover));
        list.AddLine(ImVec2(rect.Min.x, rect.Max.y), rect.Max, colour(Ink::border));
        if (pressing.focused && surface().focus_visible) {
            draw_focus_ring(ImRect(rect.Min.x + 3, rect.Min.y + 3, rect.Max.x - 3, rect.Max.y - 3), 3);
        }
        ItemResult item{.activated = pressing.pressed, .focused = pressing.focused, .hovered = pressing.hovered};
        item.opened = pressing.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
        item.menu =
            (pressing.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) || surface().menu_asked == pressing.id;
        return item;
    }

    std::span<const Column> columns_;
    std::vector<float> widths_;
    TableSort& sort_;
    float total_ = 0;
};

TableResult table(std::string_view id, std::string_view name, std::span<const Column> columns, int row_count,
                  TableSort& sort, const std::function<TableRow(int)>& row_at, ImVec2 size, int scroll_to_row) {
    const IdScope scope(id);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImVec2 full(size.x > 0 ? size.x : room.x + size.x, size.y > 0 ? size.y : room.y + size.y);
    const NodeId node_id = id_of("table");
    OutlineNode node = node_of(node_id, rect_at_cursor(full), Role::grid, name);
    node.set_size = row_count + 1;
    node.columns = static_cast<int>(columns.size());
    surface().outline.open(std::move(node));
    TableDrawing drawing(columns, full.x - ImGui::GetStyle().ScrollbarSize, sort);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    float& scroll_x = *ImGui::GetStateStorage()->GetFloatRef(id_of("scroll_x"), 0);
    ImGui::BeginGroup();
    drawing.draw_header(scroll_x);
    {
        const Panel body(Role::scroll_area, "body", "",
                         {.size = ImVec2(full.x, full.y - metrics().row_height_px), .scrolling = Scrolling::both});
        scroll_x = ImGui::GetScrollX();
        const float height = metrics().row_height_px;
        const ImVec2 start = ImGui::GetCursorScreenPos();
        if (scroll_to_row >= 0) {
            const float y = static_cast<float>(scroll_to_row) * height;
            const float shown = ImGui::GetWindowHeight();
            if (y < ImGui::GetScrollY()) ImGui::SetScrollY(y);
            if (y + height > ImGui::GetScrollY() + shown) ImGui::SetScrollY(y + height - shown);
        }
        // One row more at each end, so that the keyboard has somewhere to go.
        const int first = std::max(static_cast<int>(ImGui::GetScrollY() / height) - 1, 0);
        const int visible = static_cast<int>(ImGui::GetWindowHeight() / height) + 4;
        const int last = std::min(first + visible, row_count);
        for (int row = first; row < last; ++row) {
            ImGui::SetCursorScreenPos(ImVec2(start.x, start.y + static_cast<float>(row) * height));
            drawing.draw_row(row, row_at(row));
        }
        ImGui::SetCursorScreenPos(start);
        ImGui::Dummy(ImVec2(drawing.total_width(), static_cast<float>(row_count) * height));
    }
    ImGui::EndGroup();
    ImGui::PopStyleVar();
    surface().outline.close();
    return drawing.result;
}

}
