// identity.h -- When two spellings mean the same thing: e-mail addresses, web domains, company names, topics.
#pragma once

#include <string>
#include <string_view>

namespace concierto {

// Compared without case. "" for "".
std::string email_key(std::string_view email);

// Lower case, without a leading `www.`.
std::string domain_key(std::string_view domain);

// Case and accents folded, full stops dropped, other punctuation as a space, legal forms (sa, de, cv, inc, …) left
// out: "Grupo Ñandú, S.A. de C.V." becomes "grupo nandu". "" when nothing is left.
std::string company_key(std::string_view name);

}
