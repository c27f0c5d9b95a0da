// stage, owner, interest, duplicate-account: what an account's own record says.
#include <doctest/doctest.h>

#include "plan/identity.h"
#include "rules/plan_builder.h"

using namespace concierto;

TEST_CASE("stage keeps a team away from accounts in a stage, unless in a play") {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    acme.stage = Stage::opportunity;
    ActivityDraft& mail = plan.activity("mail").to({"acme"});
    plan.activity("talk").sales().to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::stage, "open-deal");
    CHECK(finding_ids(plan.checked()).empty());  // no stages, nothing to mind

    rule.stages = {Stage::opportunity};
    CHECK(finding_ids(plan.checked()) == Texts{"open-deal/acme/mail", "open-deal/acme/talk"});
    rule.team = Name::of("marketing");
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "open-deal/acme/mail");
    CHECK(finding.severity == Severity::conflict);
    CHECK(finding.yields == Id<Activity>::of("mail"));
    acme.stage = Stage::engaged;
    CHECK(finding_ids(plan.checked()).empty());
    acme.stage = Stage::opportunity;
    mail.play("launch");
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("stage is per account, for touches on its people too, and only for accounts with the tags") {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    acme.stage = Stage::competitor;
    plan.contact("ana", "acme");
    plan.contact("bo", "acme");
    plan.activity("mail").to_people({"ana", "bo"});
    plan.activity("ads").by(Channel::ad).to_people({"ana"});
    RuleRecord& rule = plan.rule(RuleKind::stage);
    rule.stages = {Stage::competitor};
    CHECK(touch_texts(only_finding(plan.checked())) == Texts{"mail acme/ana email 6", "mail acme/bo email 6"});
    rule.tags = names({"bank"});
    CHECK(finding_ids(plan.checked()).empty());
    acme.tags = names({"bank"});
    CHECK(finding_ids(plan.checked()) == Texts{"rule/acme/mail"});
}

TEST_CASE("owner minds sellers who work on a colleague's account") {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    acme.owner = Id<Person>::of("sam");
    ActivityDraft& talk = plan.activity("talk").sales().call().to({"acme"});
    RuleRecord& rule = plan.rule(RuleKind::owner, "owner");
    CHECK(finding_ids(plan.checked()).empty());  // nobody's
    talk.record.owner = Id<Person>::of("sam");
    CHECK(finding_ids(plan.checked()).empty());
    talk.record.owner = Id<Person>::of("tom");
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "owner/acme/talk");
    CHECK(finding.severity == Severity::conflict);
    acme.helpers = ids<Person>({"tom"});
    CHECK(finding_ids(plan.checked()).empty());
    acme.helpers.clear();
    talk.play("launch");
    CHECK(finding_ids(plan.checked()).empty());
    talk.play("").team("marketing");
    CHECK(finding_ids(plan.checked()).empty());
    rule.teams = names({"marketing"});
    CHECK(finding_ids(plan.checked()).size() == 1);
    acme.owner = Id<Person>();
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("owner means every team with the role") {
    PlanBuilder plan;
    plan.team("north", TeamRole::sales);
    plan.account("acme").owner = Id<Person>::of("sam");
    plan.activity("talk").team("north").to({"acme"}).record.owner = Id<Person>::of("tom");
    plan.rule(RuleKind::owner);
    CHECK(finding_ids(plan.checked()).size() == 1);
}

TEST_CASE("interest compares the topic with the contact's interests, or the account's when it has none") {
    PlanBuilder plan;
    Account& acme = plan.account("acme");
    Contact& ana = plan.contact("ana", "acme");
    ActivityDraft& mail = plan.activity("mail").to_people({"ana"});
    mail.record.topic = Name::of("Security");
    plan.rule(RuleKind::interest);
    CHECK(finding_ids(plan.checked()).empty());
    acme.interests = names({"cloud"});
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/ana/mail");
    CHECK(finding.severity == Severity::warn);
    ana.interests = names({"SECURITY"});
    CHECK(finding_ids(plan.checked()).empty());
    ana.interests = names({"cloud"});
    acme.interests = names({"Security"});
    CHECK(finding_ids(plan.checked()).size() == 1);
    mail.record.topic = Name();
    CHECK(finding_ids(plan.checked()).empty());
}

TEST_CASE("interest is that of the record touched, not of the person") {
    PlanBuilder plan;
    plan.account("acme");
    plan.account("beta");
    Contact& first = plan.contact("c1", "acme");
    Contact& second = plan.contact("c2", "beta");
    first.email = second.email = "ana@x.mx";
    first.interests = names({"cloud"});
    second.interests = names({"security"});
    plan.activity("mail").to_people({"c1", "c2"}).record.topic = Name::of("security");
    plan.rule(RuleKind::interest);
    CHECK(touch_texts(only_finding(plan.checked())) == Texts{"mail acme/c1 email 6"});
}

TEST_CASE("duplicate-account compares domains without www and case") {
    PlanBuilder plan;
    plan.account("a1").domain = Name::of("www.Acme.com");
    plan.account("a2").domain = Name::of("acme.com");
    plan.account("a3").domain = Name::of("acme.com.mx");
    plan.rule(RuleKind::duplicate_account, "duplicate-account");
    const CheckedPlan checked = plan.checked();
    const Finding finding = only_finding(checked);
    CHECK(finding_id(finding) == "duplicate-account/a1+a2/");
    CHECK(finding.severity == Severity::warn);
    CHECK(finding.reason == Reason::same_domain);
    CHECK(finding.yields.empty());
    CHECK(checked.worst_for(Id<Account>::of("a1")) == Severity::warn);
    CHECK(checked.worst_for(Id<Account>::of("a2")) == Severity::warn);
    CHECK(checked.worst_for(Id<Account>::of("a3")) == Severity::none);
    CHECK(checked.findings_of(Id<Account>::of("a2")).size() == 1);
}

TEST_CASE("duplicate-account compares names without accents, punctuation and legal forms") {
    CHECK(company_key("Grupo Ñandú, S.A. de C.V.") == "grupo nandu");
    CHECK(company_key("GRUPO-NANDU  Inc") == "grupo nandu");
    CHECK(company_key("Café & Té S.A.P.I. de C.V.") == "cafe te");
    CHECK(company_key("S.A. de C.V.") == "");
    CHECK(company_key("Cosa") == "cosa");
    PlanBuilder plan;
    plan.account("a1").name = "Grupo Ñandú, S.A. de C.V.";
    plan.account("a2").name = "grupo nandu gmbh";
    plan.account("a3").name = "S.A.";
    plan.account("a4").name = "C.V.";
    plan.rule(RuleKind::duplicate_account);
    const Finding finding = only_finding(plan.checked());
    CHECK(finding_id(finding) == "rule/a1+a2/");
    CHECK(finding.reason == Reason::same_name);
}

TEST_CASE("duplicate-account is one finding per pair, also when domain and name agree") {
    PlanBuilder plan;
    for (const auto* id : {"a1", "a2", "a3"}) {
        Account& account = plan.account(id);
        account.name = "Acme";
        account.domain = Name::of("acme.com");
    }
    plan.rule(RuleKind::duplicate_account);
    CHECK(finding_ids(plan.checked()) == Texts{"rule/a1+a2/", "rule/a1+a3/", "rule/a2+a3/"});
}
