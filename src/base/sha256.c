#include <sys/types.h>

#include <stdint.h>
#include <sha2.h>

#include "base/sha256.h"

char *
sha256_text(const char *text, size_t length, char out[static SHA256_SIZE])
{
	return SHA256Data((const uint8_t *)text, length, out);
}
