/* options.c - the command line.
 */
#include "driver.h"

#include <stdio.h>

static const char usage[] = "usage: pyc2c [options] FILE.py [-o OUTPUT]\n"
                            "       pyc2c run [options] FILE.py [ARGUMENT...]\n";

static void print_help(void)
{
    printf("%s\nCompiles Python 3.13 to C, to an executable, or runs it in memory.\n\n", usage);
#define OPTION(spelling, help) printf("  %-18s %s\n", spelling, help);
#include "options.def"
#undef OPTION
}

static int usage_error(const char *format, const char *what)
{
    fprintf(stderr, "pyc2c: error: ");
    fprintf(stderr, format, what);
    fprintf(stderr, "\n%s", usage);
    return EXIT_USAGE;
}

static bool parse_emit(Options *options, const char *stage)
{
    static const struct {
        const char *name;
        EmitStage stage;
    } stages[] = {{"tokens", EMIT_TOKENS},       {"ast", EMIT_AST}, {"scopes", EMIT_SCOPES},
                  {"desugared", EMIT_DESUGARED}, {"ir", EMIT_IR},   {"c", EMIT_C}};
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        if (strcmp(stage, stages[i].name)) continue;
        options->emit = stages[i].stage;
        return true;
    }
    return false;
}

/* One option that takes no further argument. False when unknown. */
static bool parse_flag(Options *options, const char *arg)
{
    if (!strcmp(arg, "-g")) options->debug = true;
    else if (!strcmp(arg, "-static")) options->is_static = true;
    else if (!strcmp(arg, "-v")) options->verbose = true;
    else if (!strncmp(arg, "-O", 2) && arg[2] >= '0' && arg[2] <= '3' && !arg[3]) options->level = arg;
    else if (!strncmp(arg, "--cc=", 5)) options->cc = arg + 5;
    else if (!strncmp(arg, "--emit=", 7)) return parse_emit(options, arg + 7);
    else return false;
    return true;
}

int options_parse(Options *options, int argc, char **argv)
{
    *options = (Options){.cc = "cc", .level = "-O2"};
    int i = 1;
    bool cflags = false, libs = false;
    if (i < argc && !strcmp(argv[i], "run")) {
        options->run = true;
        i++;
    }
    for (; i < argc; i++) {
        const char *arg = argv[i];
        if (arg[0] != '-' || !arg[1] || !strcmp(arg, "-c")) {
            if (options->input || options->code) return usage_error("more than one input: %s", arg);
            if (!strcmp(arg, "-c")) {
                if (++i == argc) return usage_error("%s needs the program text", arg);
                options->code = argv[i];
            } else {
                options->input = arg;
            }
            if (!options->run) continue;
            i++;
            break;
        }
        if (!strcmp(arg, "-o")) {
            if (++i == argc) return usage_error("%s needs a file name", arg);
            options->output = argv[i];
        } else if (!strcmp(arg, "--help") || !strcmp(arg, "-h")) {
            print_help();
            return EXIT_OK;
        } else if (!strcmp(arg, "--version")) {
            printf("pyc2c %s (Python 3.13)\n", PYC2C_VERSION);
            return EXIT_OK;
        } else if (!strcmp(arg, "--cflags")) {
            cflags = true;
        } else if (!strcmp(arg, "--libs")) {
            libs = true;
        } else if (!parse_flag(options, arg)) {
            return usage_error("unknown option: %s", arg);
        }
    }
    if (cflags || libs) {
        if (cflags) print_cflags();
        if (libs) print_libs(options->is_static);
        putchar('\n');
        return EXIT_OK;
    }
    if (!options->input && !options->code) return usage_error("%s", "no input");
    if (options->run && options->output) return usage_error("%s", "run writes no output: -o does not go with it");
    options->args = argv + i;
    options->arg_count = options->run ? argc - i : 0;
    if (options->debug) strbuf_cstr(&options->text, "-g");
    return -1;
}
