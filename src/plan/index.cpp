#include "plan/index.h"

#include <algorithm>
#include <limits>

#include "base/sort.h"
#include "plan/identity.h"

namespace concierto {

namespace {

// Calls `visit(link, from, to)` for every link of a record. Kinds without links fall to the template.
template <class R, class Visit>
void for_each_link(const R&, Visit&&) {}

template <class Visit>
void for_each_link(const Activity& a, Visit&& visit) {
    for (const auto& account : a.accounts) visit(Link::account_activities, account, a.id);
    for (const auto& contact : a.contacts) visit(Link::contact_activities, contact, a.id);
    for (const Name tag : a.audience_tags) visit(Link::tag_activities, tag, a.id);
    for (const auto& earlier : a.after) visit(Link::after_activities, earlier, a.id);
    if (a.follows) visit(Link::follows_activities, a.follows, a.id);
    if (a.goal) visit(Link::goal_activities, a.goal, a.id);
    if (a.play) visit(Link::play_activities, a.play, a.id);
    if (a.expected_leads || a.response_rate) visit(Link::lead_activities, Index::lead_bringers(), a.id);
}

template <class Visit>
void for_each_link(const Account& a, Visit&& visit) {
    for (const Name tag : a.tags) visit(Link::tag_accounts, tag, a.id);
    if (const std::string key = domain_key(a.domain.text()); !key.empty()) {
        visit(Link::domain_accounts, Name::of(key), a.id);
    }
    if (const std::string key = company_key(a.name); !key.empty()) visit(Link::company_accounts, Name::of(key), a.id);
}

template <class Visit>
void for_each_link(const Contact& c, Visit&& visit) {
    visit(Link::account_contacts, c.account, c.id);
    if (c.email.empty()) return;
    const Name key = Name::of(email_key(c.email));
    visit(Link::email_contacts, key, c.id);
    visit(Link::contact_email, c.id, key);
}

template <class Visit>
void for_each_link(const Outcome& o, Visit&& visit) {
    visit(Link::account_outcomes, o.account, o.id);
    if (o.contact) visit(Link::contact_outcomes, o.contact, o.id);
}

template <class Visit>
void for_each_link(const Reading& r, Visit&& visit) {
    visit(Link::goal_readings, r.goal, r.id);
}

template <class Visit>
void for_each_link(const Comment& c, Visit&& visit) {
    visit(Link::subject_comments, Name::of(c.on), c.id);
}

}

Name Index::lead_bringers() {
    static const Name name = Name::of("lead bringers");
    return name;
}

void Index::set(Link link, Name from, Name to, bool add) {
    auto& lists = links_[static_cast<std::size_t>(link)];
    if (add) {
        std::vector<Name>& list = lists[from];
        list.push_back(to);
        if (link == Link::email_contacts && text_less(to, list.front())) std::swap(list.front(), list.back());
        return;
    }
    std::vector<Name>* list = lists.find(from);
    if (list == nullptr) return;
    const auto at = std::find(list->begin(), list->end(), to);
    if (at == list->end()) return;
    const bool was_first = at == list->begin();
    *at = list->back();
    list->pop_back();
    if (link != Link::email_contacts || !was_first || list->empty()) return;
    std::iter_swap(list->begin(), std::min_element(list->begin(), list->end(), ByText()));
}

template <class R>
void Index::change(const R& record, bool add) {
    if (record.meta.gone) return;
    for_each_link(record, [this, add](Link link, Name from, Name to) { set(link, from, to, add); });
}

bool Index::learn_more(const Plan& plan, Place& place, std::size_t records) {
    std::size_t number = 0;
    plan.for_each_table([&](const auto& table) {
        if (number++ != place.table || records == 0) return;
        const std::size_t end = std::min(table.row_count(), place.row + records);
        table.for_each_in_rows(place.row, end, [this](const auto& record) { this->change(record, true); });
        records -= end - place.row;
        place.row = end;
        if (end == table.row_count()) place = {number, 0};
    });
    return place.table < number;
}

void Index::forget(const AnyRecord& record) {
    std::visit([this](const auto& one) { change(one, false); }, record);
}

void Index::learn(const AnyRecord& record) {
    std::visit([this](const auto& one) { change(one, true); }, record);
}

std::span<const Name> Index::of(Link link, Name from) const {
    const std::vector<Name>* list = links_[static_cast<std::size_t>(link)].find(from);
    return list == nullptr ? std::span<const Name>() : *list;
}

std::span<const Name> Index::same_email(const Contact& contact) const {
    const auto key = of(Link::contact_email, contact.id);
    return key.empty() ? key : of(Link::email_contacts, key.front());
}

Id<Contact> Index::person_of(const Contact& contact) const {
    const auto records = same_email(contact);
    return records.empty() ? contact.id : Id<Contact>(records.front());
}

std::vector<Id<Contact>> Index::same_person(const Contact& contact) const {
    std::vector<Id<Contact>> out;
    for (const Name other : same_email(contact)) out.emplace_back(other);
    if (out.empty()) out.push_back(contact.id);
    sort_list(out, ByText());
    return out;
}

IndexedPlan::IndexedPlan(Plan plan, Indexing indexing) : plan_(std::move(plan)) {
    while (indexing == Indexing::now && index_more(std::numeric_limits<std::size_t>::max())) {
    }
}

double IndexedPlan::indexed_part() const {
    std::size_t all = 0, done = 0, number = 0;
    plan_.for_each_table([&](const auto& table) {
        all += table.row_count();
        done += number < place_.table ? table.row_count() : number == place_.table ? place_.row : 0;
        ++number;
    });
    return all == 0 ? 1 : static_cast<double>(done) / static_cast<double>(all);
}

void IndexedPlan::apply(const Delta& delta) {
    for (const Change& change : delta.changes()) {
        if (change.before != nullptr) index_.forget(*change.before);
        if (change.after == nullptr) {
            plan_.erase(change.kind, change.id);
        } else {
            plan_.put(*change.after);
            index_.learn(*change.after);
        }
    }
}

}
