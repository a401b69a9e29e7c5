/* The strings the runtime itself looks up (include/rt/names.def), and the start of the text part.
 *
 * Short names are immediates; longer ones are static objects over the literals of this file, so
 * start-up only fills words and enters the long ones into the intern table.
 */
#include "intern.h"
#include "str.h"

RtValue rt_names[RT_NAME_COUNT];

static RtStr name_objects[RT_NAME_COUNT];

#define NAME(id) {#id, sizeof(#id) - 1},
static const struct {
    const char *text;
    size_t len;
} name_texts[RT_NAME_COUNT] = {
    {"", 0},
#include "rt/names.def"
};
#undef NAME

static void start_names(void)
{
    for (int i = 0; i < RT_NAME_COUNT; i++) {
        const char *text = name_texts[i].text;
        size_t len = name_texts[i].len;
        if (len <= 7) {
            rt_names[i] = str7_make((const uint8_t *)text, len);
            continue;
        }
        RtStr *s = &name_objects[i];
        s->shape = &rt_shape_str;
        s->len = (int64_t)len;
        s->width = 1;
        s->ascii = 1;
        s->apart = 1;
        s->away = (void *)(uintptr_t)text;
        rt_names[i] = RT_VALUE(s);
        intern_add(s);
    }
}

void rti_text_start(void)
{
    text_hash_start();
    intern_start();
    start_names();
}
