#include "text/names.h"

#include <doctest/doctest.h>

#include "plan/fields.h"
#include "rules/parameters.h"
#include "text/catalogue.h"
#include "text/describe_change.h"

using namespace concierto;

namespace {

// Names of all values but the one that says nothing are there and differ from each other.
template <class E>
void check_names() {
    for (const Language language : {Language::en, Language::es}) {
        for (std::size_t i = 0; i < EnumTexts<E>::texts.size(); ++i) {
            const auto value = static_cast<E>(i);
            const bool says_nothing = EnumTexts<E>::texts[i].empty();
            CAPTURE(EnumTexts<E>::texts[i]);
            CHECK((name_of(language, value) == text(language, Key::dash)) == says_nothing);
            for (std::size_t j = i + 1; j < EnumTexts<E>::texts.size(); ++j) {
                CHECK(name_of(language, value) != name_of(language, static_cast<E>(j)));
            }
        }
    }
}

template <class R>
void check_fields() {
    for_each_field<R>([](const auto& field) {
        CAPTURE(field.name);
        CHECK(field_name(Language::en, kind_for<R>(), field.name) != std::string(field.name));
        CHECK_FALSE(field_name(Language::es, kind_for<R>(), field.name).empty());
    });
}

template <std::size_t... I>
void check_all_fields(std::index_sequence<I...>) {
    (check_fields<std::variant_alternative_t<I, AnyRecord>>(), ...);
}

}

TEST_CASE("every word of the plan file has a name in both languages") {
    check_names<Channel>();
    check_names<TeamRole>();
    check_names<Tier>();
    check_names<Stage>();
    check_names<Consent>();
    check_names<Status>();
    check_names<OutcomeResult>();
    check_names<Metric>();
    check_names<Direction>();
    check_names<ForecastCategory>();
    check_names<EstimateField>();
    check_names<Severity>();
    check_names<Window>();
    check_names<SubjectScope>();
    check_names<ViewKind>();
    check_names<Verdict>();
    check_names<RuleKind>();
}

TEST_CASE("values have the names that belong to them") {
    CHECK(name_of(Language::en, Channel::email) == "Email");
    CHECK(name_of(Language::es, Channel::other) == "Otro");
    CHECK(name_of(Language::es, Stage::do_not_contact) == "No contactar");
    CHECK(name_of(Language::en, Severity::off) == "Off");
    CHECK(name_of(Language::en, RuleKind::shared_goal) == "One-sided goal");
    CHECK(name_of(Language::en, EstimateField::revenue) == "Revenue");
    CHECK(channel_in_sentence(Language::es, Channel::call) == "una llamada");
    CHECK(channel_plural(Language::en, Channel::other) == "other touches");
    CHECK(kind_name(Language::es, Kind::activity) == "Actividad");
    CHECK(kind_name_plural(Language::en, Kind::view) == "Views");
}

TEST_CASE("every field has a label") {
    check_all_fields(std::make_index_sequence<kind_count>());
    CHECK(field_name(Language::en, Kind::contact, "title") == "Job title");
    CHECK(field_name(Language::en, Kind::activity, "title") == "Title");
    CHECK(field_name(Language::en, Kind::activity, "x\x01y") == "x[U+0001]y");
}

TEST_CASE("parameters of rules that count something have a unit") {
    for (std::size_t i = 1; i < EnumTexts<RuleKind>::texts.size(); ++i) {
        for (const std::string_view parameter : parameters_of(static_cast<RuleKind>(i))) {
            const bool counts = parameter == "max" || parameter.ends_with("days");
            if (counts && parameter != "weekdays") CHECK_FALSE(field_unit(Language::en, Kind::rule, parameter).empty());
        }
    }
}

TEST_CASE("what cannot be seen is shown as a mark") {
    CHECK(visible_text("Acme") == "Acme");
    CHECK(visible_text("a\u202Eb") == "a[U+202E]b");
    CHECK(visible_text("\x1b[31m") == "[U+001B][31m");
    CHECK(visible_text("Ñandú 😀") == "Ñandú 😀");
    CHECK(invisible_count("a\u202E\u200Bb\n") == 3);
}
