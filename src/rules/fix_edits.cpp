#include "rules/fix_edits.h"

#include <algorithm>
#include <array>

#include "base/crc32.h"
#include "base/sort.h"
#include "plan/query.h"
#include "plan/record_edits.h"
#include "rules/catalogue.h"

namespace concierto {

namespace {

// New ids depend on the finding alone, so that everybody who applies the same fix makes the same records.
NewIds ids_for(const Plan& plan, const Finding& finding) { return {plan, crc32(finding_id(finding))}; }

template <class T>
bool contains(const std::vector<T>& list, const T& element) {
    return std::find(list.begin(), list.end(), element) != list.end();
}

// Takes one account or contact of the finding out of the activity's lists.
void take_out(const Plan& plan, Activity& activity, const FindingTouch& touch) {
    if (touch.contact) std::erase(activity.contacts, touch.contact);
    const bool others_of_account = std::any_of(activity.contacts.begin(), activity.contacts.end(), [&](Id<Contact> id) {
        const Contact* contact = plan.live(id);
        return contact != nullptr && contact->account == touch.account;
    });
    if (others_of_account) return;
    // Without named people the account itself would become a target.
    std::erase(activity.accounts, touch.account);
    const Account* account = plan.live(touch.account);
    if (account != nullptr && reaches_account(activity, *account)) activity.exclude.push_back(touch.account);
}

Play new_play_for(const Plan& plan, const Finding& finding, const Activity& named_after) {
    Play play;
    play.id = Id<Play>(ids_for(plan, finding).next(Kind::play));
    play.title = named_after.title;
    return play;
}

std::vector<const Activity*> firmest_first(const Plan& plan, const Finding& finding) {
    std::vector<const Activity*> out;
    for (const auto id : finding.activities) out.push_back(plan.find(id));
    sort_list(out, [](const Activity* a, const Activity* b) { return stands_before(*a, *b); });
    return out;
}

bool touch_has_finding(const std::vector<Finding>& findings, const Finding& about) {
    return std::any_of(findings.begin(), findings.end(), [&about](const Finding& finding) {
        return std::any_of(finding.touches.begin(), finding.touches.end(), [&about](const FindingTouch& touch) {
            return std::any_of(about.touches.begin(), about.touches.end(), [&](const FindingTouch& mine) {
                return touch.activity == about.yields && touch.activity == mine.activity && touch.step == mine.step &&
                       touch.account == mine.account && touch.contact == mine.contact;
            });
        });
    });
}

Activity on_channel(const Activity& activity, const Finding& finding, Channel channel) {
    Activity out = activity;
    if (out.steps.empty()) out.channel = channel;
    for (const FindingTouch& touch : finding.touches) {
        if (touch.activity == activity.id && touch.step >= 0) {
            out.steps[static_cast<std::size_t>(touch.step)].channel = channel;
        }
    }
    return out;
}

}

std::optional<Fix> leave_out(const CheckedPlan& checked, const Finding& finding) {
    const Plan& plan = checked.plan();
    const Activity& before = *plan.live(finding.yields);
    Activity after = before;
    for (const FindingTouch& touch : finding.touches) {
        if (touch.activity == before.id) take_out(plan, after, touch);
    }
    const std::size_t audience = audience_of(plan, checked.index(), before).size();
    const std::size_t left = audience_of(plan, checked.index(), after).size();
    if (left == 0 || left == audience) return std::nullopt;
    Fix fix;
    fix.kind = FixKind::leave_out;
    fix.activity = before.id;
    fix.audience = static_cast<std::int32_t>(audience);
    fix.left_out = static_cast<std::int32_t>(audience - left);
    fix.delta.put(plan, std::move(after));
    return fix;
}

std::optional<Fix> make_it_one(const Plan& plan, const Finding& finding) {
    if (finding.activities.size() < 2) return std::nullopt;
    const auto activities = firmest_first(plan, finding);
    const auto has_play = [&plan](const Activity* one) { return plan.live(one->play) != nullptr; };
    const auto with_play = std::find_if(activities.begin(), activities.end(), has_play);
    Fix fix;
    fix.kind = FixKind::make_it_one;
    fix.activity = finding.yields;
    fix.new_play = with_play == activities.end();
    if (fix.new_play) {
        Play play = new_play_for(plan, finding, *activities.front());
        fix.play = play.id;
        fix.play_title = play.title;
        fix.delta.put(plan, std::move(play));
    } else {
        fix.play = (*with_play)->play;
        fix.play_title = plan.find(fix.play)->title;
    }
    for (const Activity* activity : activities) {
        Activity joined = *activity;
        joined.play = fix.play;
        fix.delta.put(plan, std::move(joined));
    }
    return fix;
}

std::optional<Fix> hand_over(const Plan& plan, const Finding& finding) {
    const Account* account = plan.live(finding.account);
    if (account == nullptr || account->owner.empty()) return std::nullopt;
    Activity activity = *plan.live(finding.yields);
    activity.owner = account->owner;
    Fix fix;
    fix.kind = FixKind::hand_over;
    fix.activity = activity.id;
    fix.owner = account->owner;
    fix.delta.put(plan, std::move(activity));
    return fix;
}

std::optional<Fix> other_channel(CheckedPlan& checked, const Finding& finding) {
    const Activity& activity = *checked.plan().live(finding.yields);
    for (std::size_t i = 1; i < EnumTexts<Channel>::texts.size(); ++i) {
        const auto channel = static_cast<Channel>(i);
        if (!is_direct(channel) || channel == Channel::other) continue;
        Fix fix;
        fix.kind = FixKind::other_channel;
        fix.activity = activity.id;
        fix.channel = channel;
        fix.delta.put(checked.plan(), on_channel(activity, finding, channel));
        if (fix.delta.empty()) continue;
        // Findings that stay as they are do not show in a change; those of the touch all name its channel, so none
        // stays.
        const FindingChange effect = checked.try_out(fix.delta);
        if (!touch_has_finding(effect.gained, finding) && !brings_new_serious(effect)) return fix;
    }
    return std::nullopt;
}

std::optional<Fix> add_follow_up(CheckedPlan& checked, const Finding& finding) {
    const Plan& plan = checked.plan();
    const Activity& followed = *plan.live(finding.yields);
    const auto teams = teams_of(plan);
    const auto sales = std::find_if(teams.begin(), teams.end(), [&plan](const Team& team) {
        return role_of(plan, team.id) == TeamRole::sales || team.role == TeamRole::sales;
    });
    if (sales == teams.end()) return std::nullopt;

    Fix fix;
    fix.kind = FixKind::add_follow_up;
    Delta group;  // follow-up and campaign belong together
    Activity campaign = followed;
    if (plan.live(followed.play) == nullptr) {
        Play play = new_play_for(plan, finding, followed);
        campaign.play = play.id;
        fix.new_play = true;
        group.put(plan, std::move(play));
        group.put(plan, campaign);
    }
    fix.play = campaign.play;

    Activity attend;
    attend.id = Id<Activity>(ids_for(plan, finding).next(Kind::activity));
    attend.title = followed.title;
    attend.team = sales->id;
    attend.accounts = followed.accounts;
    attend.contacts = followed.contacts;
    attend.audience_tags = followed.audience_tags;
    attend.exclude = followed.exclude;
    attend.topic = followed.topic;
    attend.goal = followed.goal;
    attend.play = campaign.play;
    attend.follows = followed.id;
    attend.created = checked.today();
    const auto days = static_cast<std::int32_t>(finding.number(NumberKey::limit_days));
    for (std::int32_t day = 0; day <= days; ++day) {
        attend.start = last_day(followed) + day;
        if (attend.start < checked.today()) continue;
        for (const Channel channel : {Channel::call, Channel::email, Channel::meeting}) {
            attend.channel = channel;
            fix.delta = group;
            fix.delta.put(plan, attend);
            if (brings_new_serious(checked.try_out(fix.delta))) continue;
            fix.activity = attend.id;
            fix.start = attend.start;
            fix.channel = channel;
            return fix;
        }
    }
    return std::nullopt;
}

}
