/* main.c - the command; the only caller of exit is here. */
#include "driver.h"

int main(int argc, char **argv)
{
    return driver_main(argc, argv);
}
