/* The same work as programs/binary_trees.py, by hand, with malloc and free. */
#include <stdio.h>
#include <stdlib.h>

typedef struct Tree {
    struct Tree *left, *right;
} Tree;

static Tree *make(int depth)
{
    Tree *tree = malloc(sizeof *tree);
    tree->left = depth ? make(depth - 1) : NULL;
    tree->right = depth ? make(depth - 1) : NULL;
    return tree;
}

static long check(const Tree *tree)
{
    return tree->left ? 1 + check(tree->left) + check(tree->right) : 1;
}

static void drop(Tree *tree)
{
    if (!tree) return;
    drop(tree->left);
    drop(tree->right);
    free(tree);
}

int main(void)
{
    const int most = 15;
    Tree *long_lived = make(most);
    for (int depth = 4; depth <= most; depth += 4) {
        long rounds = 1L << (most - depth + 4), total = 0;
        for (long i = 0; i < rounds; i++) {
            Tree *tree = make(depth);
            total += check(tree);
            drop(tree);
        }
        printf("%ld %d %ld\n", rounds, depth, total);
    }
    printf("%ld\n", check(long_lived));
    drop(long_lived);
    return 0;
}
