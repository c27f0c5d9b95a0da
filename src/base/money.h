// money.h -- Amounts without rounding: money in hundredths, rates in ten-thousandths.
#pragma once

#include <cstdint>

namespace concierto {

// Plan currency, |amount| < 10^13, two decimals.
struct Money {
    std::int64_t hundredths = 0;
    friend constexpr bool operator==(Money, Money) = default;
};

// 0 to 1, four decimals.
struct Rate {
    std::int32_t ten_thousandths = 0;
    friend constexpr bool operator==(Rate, Rate) = default;
};

}
