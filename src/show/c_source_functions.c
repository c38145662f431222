#include <math.h>
#include <stdint.h>
#include <string.h>

#ifdef CALGATE_LIBM
#define calgate_exp exp
#define calgate_ln log
#else
/* Only additions, multiplications and divisions, so that the bits are the same everywhere. */
static inline double calgate_exp(double x)
{
    x = x > 708.0 ? 708.0 : x;
    x = x < -708.0 ? -708.0 : x;
    const double rounded = x * 1.4426950408889634 + 6755399441055744.0;
    const double k = rounded - 6755399441055744.0;
    const double r = (x - k * 6.931471803691238e-1) - k * 1.9082149292705877e-10;
    const double r2 = r * r;
    const double r4 = r2 * r2;
    const double c01 = 1.0 + r;
    const double c23 = 1.0 / 2.0 + r * (1.0 / 6.0);
    const double c45 = 1.0 / 24.0 + r * (1.0 / 120.0);
    const double c67 = 1.0 / 720.0 + r * (1.0 / 5040.0);
    const double c89 = 1.0 / 40320.0 + r * (1.0 / 362880.0);
    const double c1011 = 1.0 / 3628800.0 + r * (1.0 / 39916800.0);
    const double c1213 = 1.0 / 479001600.0 + r * (1.0 / 6227020800.0);
    const double tail = c45 + r2 * c67 + r4 * (c89 + r2 * c1011 + r4 * c1213);
    const double polynomial = c01 + r2 * (c23 + r2 * tail);
    /* the low bits of `rounded` hold k: moved into the exponent they make 2^k */
    uint64_t bits;
    double power_of_two;
    memcpy(&bits, &rounded, sizeof bits);
    bits = (bits + 1023) << 52;
    memcpy(&power_of_two, &bits, sizeof bits);
    return polynomial * power_of_two;
}

static inline double calgate_ln(double x)
{
    if (isnan(x) || x < 0.0) return NAN;
    if (x == 0.0) return -INFINITY;
    if (isinf(x)) return x;
    double lift = 0.0;
    if (x < 2.2250738585072014e-308) {
        x = x * 18014398509481984.0;
        lift = 54.0;
    }
    uint64_t bits;
    double mantissa;
    memcpy(&bits, &x, sizeof bits);
    double exponent = (double)((bits >> 52) & 0x7ff) - 1023.0 - lift;
    bits = (bits & 0x000fffffffffffff) | 0x3ff0000000000000;
    memcpy(&mantissa, &bits, sizeof mantissa);
    if (mantissa > 1.4142135623730951) {
        mantissa *= 0.5;
        exponent += 1.0;
    }
    const double s = (mantissa - 1.0) / (mantissa + 1.0);
    const double s2 = s * s;
    double series = 0.0;
    for (int odd = 23; odd >= 3; odd -= 2) series = (series + 1.0 / odd) * s2;
    return exponent * 6.931471803691238e-1
        + (2.0 * s + (2.0 * s * series + exponent * 1.9082149292705877e-10));
}
#endif
