/* options.c - the command line.
 */
#include "driver.h"
#include "pass.h"

#include <stdio.h>

static const char usage[] = "usage: pyc2c [options] FILE.py [-o OUTPUT]\n"
                            "       pyc2c run [options] FILE.py [ARGUMENT...]\n"
                            "       pyc2c library [options] [MODULE...]\n";

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
    else if (!strcmp(arg, "--no-eval")) options->no_eval = true;
    else if (!strcmp(arg, "-v")) options->verbose = true;
    else if (!strncmp(arg, "-O", 2) && arg[2] >= '0' && arg[2] <= '3' && !arg[3]) options->level = arg;
    else if (!strncmp(arg, "-fno-", 5) && pass_bit(arg + 5)) options->without |= pass_bit(arg + 5);
    else if (!strcmp(arg, "--emit=typed-ir")) options->emit = EMIT_IR, options->passes = true;
    else if (!strcmp(arg, "--explain")) options->emit = EMIT_IR, options->explain = true;
    else if (!strcmp(arg, "-fcount-types")) options->count_types = true, options->without |= pass_bit("unbox");
    else if (!strcmp(arg, "-fcheck-types")) options->check_types = true;
    else if (!strncmp(arg, "--cc=", 5)) options->cc = arg + 5;
    else if (!strncmp(arg, "--stdlib=", 9)) options->stdlib = arg + 9;
    else if (!strncmp(arg, "--emit=", 7)) return parse_emit(options, arg + 7);
    else return false;
    return true;
}

/* A path, -, -c CODE or -m MODULE. */
static bool is_input(const char *arg)
{
    return arg[0] != '-' || !arg[1] || !strcmp(arg, "-c") || !strcmp(arg, "-m");
}

/* What argv[*i] is the input by; *i then is at its last argument. */
static bool parse_input(Options *options, int argc, char **argv, int *i)
{
    const char *arg = argv[*i];
    if (arg[0] != '-' || !arg[1]) {
        options->input = arg;
        return true;
    }
    if (++*i == argc) {
        usage_error(arg[1] == 'c' ? "%s needs the program text" : "%s needs a module's name", arg);
        return false;
    }
    if (arg[1] == 'c') options->code = argv[*i];
    else options->module = argv[*i];
    return true;
}

int options_parse(Options *options, int argc, char **argv)
{
    *options = (Options){.cc = "cc", .level = "-O2"};
    int i = 1;
    if (i < argc && (!strcmp(argv[i], "run") || !strcmp(argv[i], "library"))) {
        options->run = argv[i][0] == 'r';
        options->library = !options->run;
        i++;
    }
    for (; i < argc; i++) {
        const char *arg = argv[i];
        if (options->library && arg[0] != '-') break;
        if (is_input(arg)) {
            if (options->input || options->code || options->module) return usage_error("more than one input: %s", arg);
            if (!parse_input(options, argc, argv, &i)) return EXIT_USAGE;
            if (!options->run) continue;
            i++;
            break;
        }
        if (!strcmp(arg, "-o")) {
            if (++i == argc) return usage_error("%s needs a file name", arg);
            options->output = argv[i];
        } else if (!strcmp(arg, "--stdlib")) {
            if (++i == argc) return usage_error("%s needs a folder", arg);
            options->stdlib = argv[i];
        } else if (!strcmp(arg, "--help") || !strcmp(arg, "-h")) {
            print_help();
            return EXIT_OK;
        } else if (!strcmp(arg, "--version")) {
            printf("pyc2c %s (Python 3.13)\n", PYC2C_VERSION);
            return EXIT_OK;
        } else if (!strcmp(arg, "--cflags")) {
            options->cflags = true;
        } else if (!strcmp(arg, "--libs")) {
            options->libs = true;
        } else if (!parse_flag(options, arg)) {
            return usage_error("unknown option: %s", arg);
        }
    }
    if (options->cflags || options->libs) return -1;
    if (!options->library && !options->input && !options->code && !options->module) return usage_error("%s", "no input");
    if (options->run && options->output) return usage_error("%s", "run writes no output: -o does not go with it");
    options->args = argv + i;
    options->arg_count = options->run || options->library ? argc - i : 0;
    if (options->debug) strbuf_cstr(&options->text, "-g");
    if (options->check_types) strbuf_cstr(&options->text, options->debug ? " -fcheck-types" : "-fcheck-types");
    return -1;
}
