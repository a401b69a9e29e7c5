/* interrupt.c - Ctrl-C becomes KeyboardInterrupt.
 *
 * The signal handler trips the limit that every call is compared with (stack.h): the next call sees
 * the mark and raises. Blocking system calls return, and look for the mark themselves. A program
 * that does neither for a second, or gets a second signal, dies of the signal.
 */
#include <signal.h>
#include <unistd.h>

#include "stack.h"
#include "sysmod.h"
#include "thread.h"

volatile int rti_interrupted;

static void die(void)
{
    static const char text[] = "KeyboardInterrupt\n";
    ssize_t written = write(2, text, sizeof text - 1);
    (void)written;
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
}

static void on_signal(int signal_number)
{
    if (rti_interrupted) {
        die();
    } else if (signal_number == SIGINT) {
        rti_interrupted = 1;
        rti_stack_trip();
        alarm(1);
    }
}

void rti_interrupt_start(void)
{
    struct sigaction action = {.sa_handler = on_signal},
                     old; /* no SA_RESTART: blocking calls return */
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler != SIG_IGN) {
        sigaction(SIGINT, &action, NULL);
        sigaction(SIGALRM, &action, NULL);
    }
    signal(SIGPIPE, SIG_IGN);
}

void rti_check_interrupt(void)
{
    if (RT_LIKELY(!rti_interrupted)) return;
    if (rti_thread != &rti_first_thread) { /* the first one raises it */
        rti_stack_untrip();
        return;
    }
    rti_interrupted = 0;
    alarm(0);
    rti_stack_untrip();
    rt_raise(rti_exc_new(&rt_KeyboardInterrupt, 0));
}
