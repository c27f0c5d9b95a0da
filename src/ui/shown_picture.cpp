#include "ui/shown_picture.h"

#include <algorithm>
#include <cmath>

#include "base/crc32.h"

namespace concierto::ui {
namespace {

ImRect rect_of(const ImVec4& clip) { return {clip.x, clip.y, clip.z, clip.w}; }

std::uint32_t sum_of(const ImDrawList& list) {
    std::uint32_t sum = 0;
    const auto add = [&sum](const void* bytes, std::size_t size) {
        sum = crc32({static_cast<const char*>(bytes), size}, sum);
    };
    const auto add_all = [&add](const auto& all) { add(all.Data, static_cast<std::size_t>(all.size_in_bytes())); };
    add_all(list.VtxBuffer);
    add_all(list.IdxBuffer);
    add_all(list._CallbacksDataBuf);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        add(&command.ClipRect, sizeof command.ClipRect);
        add(&command.ElemCount, sizeof command.ElemCount);
    }
    return sum;
}

ImRect part_of(const ImDrawList& list) {
    ImRect part(FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX);
    for (const ImDrawCmd& command : list.CmdBuffer) part.Add(rect_of(command.ClipRect));
    return part;
}

}

ImRect ShownPicture::update(const ImDrawData& data) {
    const ImRect page(data.DisplayPos,
                      ImVec2(data.DisplayPos.x + data.DisplaySize.x, data.DisplayPos.y + data.DisplaySize.y));
    const auto count = static_cast<std::size_t>(data.CmdLists.Size);
    bool same_windows = count == lists_.size();
    lists_.resize(count);
    ImRect differs(FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX);
    for (std::size_t each = 0; each < count; ++each) {
        const ImDrawList* list = data.CmdLists[static_cast<int>(each)];
        const Shown now{list, sum_of(*list), part_of(*list)};
        Shown& before = lists_[each];
        same_windows = same_windows && before.list == list;
        if (before.sum != now.sum) {
            differs.Add(before.part);
            differs.Add(now.part);
        }
        before = now;
    }
    if (differs.Min.x >= differs.Max.x && same_windows) return {};
    // Where units are no whole pixels, the renderer would cut the neighbours of a part at other pixels than it does
    // when it paints everything.
    const bool whole_pixels = data.FramebufferScale.x == std::floor(data.FramebufferScale.x);
    if (!same_windows || !whole_pixels) return page;
    differs = ImRect(std::floor(differs.Min.x), std::floor(differs.Min.y), std::ceil(differs.Max.x),
                     std::ceil(differs.Max.y));
    differs.ClipWithFull(page);
    return differs;
}

void clip_to(ImDrawData& data, const ImRect& part) {
    for (ImDrawList* list : data.CmdLists) {
        for (ImDrawCmd& command : list->CmdBuffer) {
            ImRect clip = rect_of(command.ClipRect);
            clip.ClipWithFull(part);
            command.ClipRect = clip.ToVec4();
        }
    }
}

}
