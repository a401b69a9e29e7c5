/* What all hash objects do: take bytes in, copy themselves, give the digest. See hash_object.h. */
#include "hash_object.h"

RtValue hash_new(RtShape *shape, const HashAlgorithm *algorithm)
{
    HashObject *h = rt_gc_new(shape, sizeof *h);
    h->algorithm = algorithm;
    h->digest = algorithm->digest;
    if (algorithm->block == 128) {
        for (int i = 0; i < 8; i++)
            h->w64[i] = (uint64_t)algorithm->first[2 * i] << 32 | algorithm->first[2 * i + 1];
    } else {
        for (int i = 0; i < 8; i++) h->w32[i] = algorithm->first[i];
    }
    return RT_VALUE(h);
}

void hash_add(HashObject *h, const uint8_t *data, int64_t len)
{
    const HashAlgorithm *a = h->algorithm;
    h->total += (uint64_t)len;
    while (len > 0) {
        if (h->fill == a->block) {
            a->compress(h, h->buffer, 1);
            h->fill = 0;
        }
        if (h->fill == 0 && len > a->block) {
            int64_t blocks = (len - 1) / a->block;
            a->compress(h, data, (size_t)blocks);
            data += blocks * a->block;
            len -= blocks * a->block;
        }
        int64_t take = a->block - h->fill < len ? a->block - h->fill : len;
        memcpy(h->buffer + h->fill, data, (size_t)take);
        h->fill = (uint16_t)(h->fill + take);
        data += take;
        len -= take;
    }
}

void hash_add_value(HashObject *h, RtValue v)
{
    RtText view;
    if (is_str(v)) rt_errorf(&rt_TypeError, "Strings must be encoded before hashing");
    if (!bytes_try_view(v, &view))
        rt_errorf(&rt_TypeError, "object supporting the buffer API required");
    hash_add(h, view.data, view.len);
}

NATIVE(hash_update)
{
    hash_add_value(HASH_OF(self), args[0]);
    return RT_NONE;
}

NATIVE(hash_copy)
{
    HashObject *copy = rt_gc_new(RT_SHAPE(self), sizeof *copy);
    memcpy(copy, HASH_OF(self), sizeof *copy);
    return RT_VALUE(copy);
}

NATIVE(hash_digest)
{
    HashObject h = *HASH_OF(self);
    uint8_t out[64];
    h.algorithm->finish(&h, out, h.digest);
    return rti_bytes(out, h.digest);
}

NATIVE(hash_hexdigest)
{
    HashObject h = *HASH_OF(self);
    uint8_t out[64];
    h.algorithm->finish(&h, out, h.digest);
    RtText view = {.data = out, .len = h.digest, .width = 1};
    return bytes_hex(&view, 0, 0);
}

const RtMethodDef hash_methods[] = {
    {"copy", hash_copy, 0, 0, 0, "", "Return a copy of the hash object."},
    {"digest", hash_digest, 0, 0, 0, "", "Return the digest value as a bytes object."},
    {"hexdigest", hash_hexdigest, 0, 0, 0, "",
     "Return the digest value as a string of hexadecimal digits."},
    {"update", hash_update, 1, 1, 0, "obj, /",
     "Update this hash object's state with the provided string."},
    {0},
};

static RtValue hash_name(RtValue self) { return rti_str(HASH_OF(self)->algorithm->name); }
static RtValue hash_block_size(RtValue self) { return RT_INT(HASH_OF(self)->algorithm->block); }
static RtValue hash_digest_size(RtValue self) { return RT_INT(HASH_OF(self)->digest); }

const RtGetSetDef hash_getsets[] = {
    {"block_size", hash_block_size, NULL, NULL},
    {"name", hash_name, NULL, NULL},
    {"digest_size", hash_digest_size, NULL, NULL},
    {0},
};
