/* Methods of str that fill up: center, ljust, rjust, zfill, expandtabs. */
#include "args.h"
#include "str_methods.h"

/* The fill character, a space when absent. raises: TypeError */
static uint32_t fill_char(RtValue v)
{
    if (!v) return ' ';
    if (!is_str(v)) {
        rt_errorf(&rt_TypeError, "The fill character must be a unicode character, not %T", v);
    }
    if (str_len(v) != 1) {
        rt_errorf(&rt_TypeError, "The fill character must be exactly one character long");
    }
    return rti_str_at(v, 0);
}

static RtValue pad(RtValue self, int64_t left, int64_t right, uint32_t fill)
{
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_fill(&b, fill, left);
    rti_buf_str(&b, self);
    rti_buf_fill(&b, fill, right);
    return rti_buf_finish(&b);
}

/* Missing characters up to the width args[0]; 0: none. */
static int64_t missing(RtValue self, RtValue width)
{
    int64_t n = rti_args_ssize(width);
    return n > str_len(self) ? n - str_len(self) : 0;
}

STR_METHOD(ljust)
{
    int64_t n = missing(self, args[0]);
    uint32_t fill = fill_char(RT_ARG(1));
    return n ? pad(self, 0, n, fill) : str_exact(self);
}

STR_METHOD(rjust)
{
    int64_t n = missing(self, args[0]);
    uint32_t fill = fill_char(RT_ARG(1));
    return n ? pad(self, n, 0, fill) : str_exact(self);
}

STR_METHOD(center)
{
    int64_t n = missing(self, args[0]);
    uint32_t fill = fill_char(RT_ARG(1));
    if (!n) return str_exact(self);
    /* An odd rest goes to the left when the width is odd, as CPython has it. */
    int64_t left = n / 2 + (n & (n + str_len(self)) & 1);
    return pad(self, left, n - left, fill);
}

STR_METHOD(zfill)
{
    RtStrBuf b;
    int64_t n = missing(self, args[0]), len = str_len(self), sign = 0;
    if (!n) return str_exact(self);
    rti_buf_start(&b);
    if (len && (rti_str_at(self, 0) == '+' || rti_str_at(self, 0) == '-')) {
        rti_buf_char(&b, rti_str_at(self, 0));
        sign = 1;
    }
    rti_buf_fill(&b, '0', n);
    rti_buf_sub(&b, self, sign, len);
    return rti_buf_finish(&b);
}

/* raises: TypeError, OverflowError */
static int64_t tab_size(RtValue v)
{
    if (!v) return 8;
    int64_t n = rti_args_cint(v);
    if (n > INT32_MAX || n < INT32_MIN) {
        rt_errorf(&rt_OverflowError, n > 0 ? "signed integer is greater than maximum"
                                           : "signed integer is less than minimum");
    }
    return n;
}

STR_METHOD(expandtabs)
{
    RtText t;
    RtStrBuf b;
    int64_t size = tab_size(args[0]), column = 0, done = 0;
    text_of(self, &t);
    rti_buf_start(&b);
    for (int64_t i = 0; i < t.len; i++) {
        uint32_t c = rti_text_at(&t, i);
        column++;
        if (c == '\n' || c == '\r') column = 0;
        if (c != '\t') continue;
        rti_buf_sub(&b, self, done, i);
        done = i + 1;
        column--;
        int64_t spaces = size > 0 ? size - column % size : 0;
        rti_buf_fill(&b, ' ', spaces);
        column += spaces;
    }
    if (done == 0) return str_exact(self);
    rti_buf_sub(&b, self, done, t.len);
    return rti_buf_finish(&b);
}
