// inspector_content.h -- What the inspector says about the selection, made when plan, selection or language change.
#pragma once

#include "app/session.h"
#include "text/keys.h"
#include "ui/inspector_state.h"

namespace concierto::ui {

// True when the content was made anew.
bool refresh_inspector(const Session& session, InspectorContent& content);

// The groups in which the fields of a kind stand, with the fields of each in order. Fields that no group names are in
// the last one, which is folded at first.
struct FieldGroup {
    Key title{};
    std::vector<std::string_view> fields;
};
std::vector<FieldGroup> field_groups(Kind kind);

// Short enough to stand beside another one.
bool is_half_width(const FieldInfo& info);

}
