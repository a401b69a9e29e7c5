/* interrupt.c - signals become Python calls at safe points.
 *
 * A C handler only notes the signal and trips the limit that every call is compared with (stack.h):
 * the next call sees the mark, so do builtin functions and system calls that a signal interrupts,
 * and all of them come to rti_check_interrupt. Ctrl-C raises KeyboardInterrupt there; what the
 * program installed with signal.signal() is called by the module _signal, through rti_signal_hook.
 *
 * A program that reaches no safe point for a second after Ctrl-C, or gets a second one, dies of it.
 */
#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "stack.h"
#include "sysmod.h"
#include "thread.h"
#include "thread.h"

enum { SIGNALS = 65 };

volatile int rti_interrupted;
void (*rti_signal_hook)(int number);
int rti_wakeup_fd = -1;
int rti_own_interrupt = 1; /* SIGINT means KeyboardInterrupt */

static volatile sig_atomic_t came[SIGNALS];
static volatile sig_atomic_t watching; /* SIGALRM is ours, to see that Ctrl-C is heard */

static void die(void)
{
    static const char text[] = "KeyboardInterrupt\n";
    ssize_t written = write(2, text, sizeof text - 1);
    (void)written;
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
}

static void on_alarm(int number)
{
    if (number == SIGALRM && watching && came[SIGINT]) die();
}

static void watch(void)
{
    struct sigaction action = {.sa_handler = on_alarm}, old;
    if (sigaction(SIGALRM, NULL, &old) < 0 || old.sa_handler != SIG_DFL) return;
    sigaction(SIGALRM, &action, NULL);
    watching = 1;
    alarm(1);
}

static void stop_watching(void)
{
    if (!watching) return;
    watching = 0;
    alarm(0);
    signal(SIGALRM, SIG_DFL);
}

static void on_signal(int number)
{
    int err = errno;
    if (number == SIGINT && rti_own_interrupt) {
        if (came[SIGINT])
            die();
        else
            watch();
    }
    came[number] = 1;
    rti_interrupted = 1;
    rti_stack_trip();
    if (rti_wakeup_fd >= 0) {
        unsigned char byte = (unsigned char)number;
        ssize_t written = write(rti_wakeup_fd, &byte, 1);
        (void)written;
    }
    errno = err;
}

void rti_signal_catch(int number)
{
    struct sigaction action = {.sa_handler = on_signal}; /* no SA_RESTART: blocking calls return */
    if (number == SIGALRM) watching = 0;
    sigaction(number, &action, NULL);
}

int rti_signal_caught(int number)
{
    struct sigaction action;
    return sigaction(number, NULL, &action) == 0 && action.sa_handler == on_signal;
}

void rti_interrupt_start(void)
{
    struct sigaction old;
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler != SIG_IGN) rti_signal_catch(SIGINT);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}

static int next_signal(void)
{
    for (int n = 1; n < SIGNALS; n++)
        if (came[n]) return n;
    return 0;
}

void rti_check_interrupt(void)
{
    if (RT_LIKELY(!rti_interrupted)) return;
    if (rti_thread != &rti_first_thread) return; /* handlers run in the first thread */
    if (rti_thread != &rti_first_thread) { /* the first one raises it */
        rti_stack_untrip();
        return;
    }
    rti_interrupted = 0;
    rti_stack_untrip();
    for (int number; (number = next_signal()) != 0;) {
        came[number] = 0;
        if (number == SIGINT) stop_watching();
        if (next_signal()) { /* this handler may raise: the others are looked at later then */
            rti_interrupted = 1;
            rti_stack_trip();
        }
        if (rti_signal_hook)
            rti_signal_hook(number);
        else if (number == SIGINT)
            rt_raise(rti_exc_new(&rt_KeyboardInterrupt, 0));
    }
}
