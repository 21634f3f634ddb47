# schouw - see README.md.  Targets: run test check bench fuzz
# install clean.
#
# VARIANT=release (build/), debug (build/debug/) or san (build/san/, with
# the address and undefined-behaviour sanitizers).

VARIANT ?= release
PREFIX ?= /usr/local
DESTDIR ?=
CC = gcc

BUILD_release = build
BUILD_debug = build/debug
BUILD_san = build/san
BUILD := $(BUILD_$(VARIANT))
ifeq ($(BUILD),)
$(error VARIANT is release, debug or san)
endif
# Each compiler has objects of its own: build/clang/ and so on.
ifneq ($(CC),gcc)
BUILD := $(BUILD)/$(notdir $(CC))
endif
# V=1 shows the commands.
Q = $(if $(V),,@)
say = @$(if $(V),:,printf '  %-4s %s\n' $(1) $(2))

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
    -Wmissing-prototypes -Wconversion -Wformat=2 -Wundef -Wvla -Werror
HARDEN = -fPIE -fstack-protector-strong -fno-common
FLAGS_release = -O2 -g -D_FORTIFY_SOURCE=2
FLAGS_debug = -Og -g3
FLAGS_san = -O1 -g -fno-omit-frame-pointer \
    -fsanitize=address,undefined -fno-sanitize-recover=all
CFLAGS += -std=c11 $(WARN) $(HARDEN) $(FLAGS_$(VARIANT))
CPPFLAGS += -D_XOPEN_SOURCE=700 -DNCURSES_NOMACROS -DNCURSES_WIDECHAR=1 \
    -DDATADIR='"$(PREFIX)/share/schouw"' -Isrc -I$(BUILD)/gen -MMD -MP
LDFLAGS += -pie -Wl,-z,relro,-z,now,-z,noexecstack
ifeq ($(VARIANT),san)
LDFLAGS += -fsanitize=address,undefined
endif
LDLIBS = -lncursesw -ltinfo -lsqlite3 -lyaml -lutf8proc -lmd -ljansson \
    -lexpat -lminizip -lxlsxwriter -lm
TEST_LIBS = -lcmocka -lvterm -lutil

SCHEMA = $(sort $(wildcard src/store/schema/*.sql))
LIB_SRC = $(filter-out src/main.c,$(wildcard src/*.c src/*/*.c))
LIB_OBJ = $(LIB_SRC:%.c=$(BUILD)/obj/%.o)
MAIN_OBJ = $(BUILD)/obj/src/main.o
TEST_SRC = $(wildcard tests/unit/test_*.c tests/load/test_*.c \
    tests/store/test_*.c tests/report/test_*.c tests/views/test_*.c \
    tests/pty/test_*.c tests/fault/test_*.c)
TEST_HELP_SRC = $(wildcard tests/*.c tests/pty/harness*.c \
    tests/fault/crash*.c)
TEST_HELP_OBJ = $(TEST_HELP_SRC:%.c=$(BUILD)/obj/%.o)
# What the tests of views share draws in screens that others do not need.
VIEW_HELP_SRC = $(filter-out tests/views/test_%,$(wildcard tests/views/*.c))
VIEW_HELP_OBJ = $(VIEW_HELP_SRC:%.c=$(BUILD)/obj/%.o)
TEST_BIN = $(TEST_SRC:%.c=$(BUILD)/%)
TEST_OBJ = $(TEST_SRC:%.c=$(BUILD)/obj/%.o) $(TEST_HELP_OBJ) $(VIEW_HELP_OBJ)
BENCH_SRC = $(wildcard tests/bench/bench_*.c)
BENCH_BIN = $(BENCH_SRC:%.c=$(BUILD)/%)

all: $(BUILD)/schouw

# The packages are looked at once; the stamp says they were there.
$(BUILD)/need-%: tools/need-packages
	@tools/need-packages $* $(CC)
	@mkdir -p $(@D) && touch $@

# One after the other: two apt-gets at once lock each other out.
$(BUILD)/need-test $(BUILD)/need-check: | $(BUILD)/need-build

$(BUILD)/schouw: $(MAIN_OBJ) $(BUILD)/libschouw.a
	$(call say,LD,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/libschouw.a: $(LIB_OBJ)
	@rm -f $@
	$(call say,AR,$@)
	$(Q)$(AR) rcs $@ $^

$(BUILD)/obj/%.o: %.c | $(BUILD)/need-build
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/gen/schema.h: $(SCHEMA) tools/embed-sql | $(BUILD)/need-build
	@mkdir -p $(@D)
	$(call say,SQL,$@)
	$(Q)tools/embed-sql $(SCHEMA) >$@.new && mv $@.new $@

$(BUILD)/obj/src/store/db.o: $(BUILD)/gen/schema.h

$(BUILD)/obj/tests/%.o: CPPFLAGS += -Itests
$(TEST_OBJ): | $(BUILD)/need-test

$(BUILD)/tests/%: $(BUILD)/obj/tests/%.o $(TEST_HELP_OBJ) $(BUILD)/libschouw.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $(filter %.o,$^) \
	    $(filter %.a,$^) $(LDLIBS) $(TEST_LIBS)

$(filter $(BUILD)/tests/views/%,$(TEST_BIN)): $(VIEW_HELP_OBJ)

# An example database, made anew when the program or the data changed.
build/voorbeeld.db: $(BUILD)/schouw $(wildcard voorbeeld/* norms/* forms/*)
	@rm -f $@ $@-wal $@-shm
	$(BUILD)/schouw --database $@ --data . voorbeeld

run: build/voorbeeld.db
	@$(BUILD)/schouw --database build/voorbeeld.db --data .

test: $(BUILD)/schouw $(TEST_BIN) | $(BUILD)/need-test
	@BUILD=$(BUILD) tests/run $(TEST_BIN)

check: $(BUILD)/schouw | $(BUILD)/need-check
	@BUILD=$(BUILD) tools/check

bench: $(BUILD)/schouw $(BENCH_BIN) $(BUILD)/tests/pty/test_interview
	@BUILD=$(BUILD) tests/bench/run

# Any bytes as YAML; needs clang.  FUZZ_SECONDS says how long.
FUZZ_SECONDS ?= 60
FUZZ_FLAGS = -std=c11 $(WARN) -g -O1 -fno-omit-frame-pointer \
    -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all

fuzz: | $(BUILD)/need-check
	@mkdir -p build/fuzz/corpus
	cp -n norms/*.yaml forms/*.yaml tests/load/*.yaml build/fuzz/corpus/
	clang -D_XOPEN_SOURCE=700 -Isrc $(FUZZ_FLAGS) -o build/fuzz/fuzz_yaml \
	    tests/fuzz/fuzz_yaml.c src/base/*.c src/core/*.c src/load/*.c \
	    -lyaml -lutf8proc -lmd -lm
	build/fuzz/fuzz_yaml -max_total_time=$(FUZZ_SECONDS) -timeout=5 \
	    -rss_limit_mb=1024 -max_len=65536 -dict=tests/fuzz/yaml.dict \
	    -artifact_prefix=build/fuzz/ build/fuzz/corpus

# Documents, by a validator of HTML and a browser; needs node and chromium.
toegankelijk: $(BUILD)/schouw
	@BUILD=$(BUILD) tests/toegankelijk/check.sh

install: $(BUILD)/schouw
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(BUILD)/schouw $(DESTDIR)$(PREFIX)/bin/schouw
	install -d $(DESTDIR)$(PREFIX)/share/schouw/norms/lokaal
	install -d $(DESTDIR)$(PREFIX)/share/schouw/forms/lokaal/sjablonen
	for d in norms forms forms/sjablonen voorbeeld; do \
	    install -d $(DESTDIR)$(PREFIX)/share/schouw/$$d; \
	    for f in $$d/*; do [ -f "$$f" ] || continue; \
	        install -m 644 "$$f" $(DESTDIR)$(PREFIX)/share/schouw/$$d/; \
	    done; done
	$(BUILD)/schouw handleiding >$(BUILD)/schouw.1
	install -m 644 $(BUILD)/schouw.1 $(DESTDIR)$(PREFIX)/share/man/man1/

clean:
	rm -rf build

-include $(LIB_OBJ:.o=.d) $(MAIN_OBJ:.o=.d) $(TEST_HELP_OBJ:.o=.d)
-include $(VIEW_HELP_OBJ:.o=.d)
-include $(TEST_SRC:%.c=$(BUILD)/obj/%.d) $(BENCH_SRC:%.c=$(BUILD)/obj/%.d)

.SECONDARY:
.PHONY: all run test check bench fuzz toegankelijk install clean
