# acrplan - GNU make
#
#   make            optimised build/acrplan, build/libacrplan.a, build/libacrplan.so
#   make help       the other targets
#
# Modes do not mix: each keeps its objects in $(BUILD)/<mode>. SAN=1 (ASan and UBSan), DEBUG=1 (assertions, no optimisation) and
# FUZZ=1 choose one; their products stand in $(BUILD)/<mode>, those of the release mode in $(BUILD).

CC         ?= cc
CXX        ?= c++
AR         ?= ar
INSTALL    ?= install
PKG_CONFIG ?= pkg-config
CLANG      ?= clang
BUILD      ?= build
JOBS       ?= $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)

PREFIX       ?= /usr/local
BINDIR       ?= $(PREFIX)/bin
LIBDIR       ?= $(PREFIX)/lib
INCLUDEDIR   ?= $(PREFIX)/include
DATADIR      ?= $(PREFIX)/share/acrplan
MANDIR       ?= $(PREFIX)/share/man
PKGCONFIGDIR ?= $(LIBDIR)/pkgconfig

VERSION   := $(shell sed -n 's/^\#define ACRPLAN_VERSION "\(.*\)"$$/\1/p' include/acrplan.h)
SOVERSION := $(firstword $(subst ., ,$(VERSION)))

MODE := $(if $(FUZZ),fuzz,$(if $(SAN),san,$(if $(DEBUG),debug,release)))
OBJ  := $(BUILD)/$(MODE)/obj
GEN  := $(BUILD)/$(MODE)/gen
OUT  := $(if $(filter release,$(MODE)),$(BUILD),$(BUILD)/$(MODE))

ifneq ($(V),1)
Q := @
endif

# --- flags: ours are always there; CFLAGS, CPPFLAGS and LDFLAGS belong to whoever builds ---

CFLAGS ?= $(CFLAGS_$(MODE))
CFLAGS_release := -O2 -g
CFLAGS_debug   := -O0 -g
CFLAGS_san     := -O1 -g
CFLAGS_fuzz    := -O2 -g

MODE_FLAGS_release := -DNDEBUG
MODE_FLAGS_san     := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
MODE_FLAGS_fuzz    := $(MODE_FLAGS_san) -fsanitize=fuzzer-no-link
MODE_FLAGS         := $(MODE_FLAGS_$(MODE))

WARN_BOTH := -Wall -Wextra -Wpedantic -Wshadow -Wwrite-strings -Wundef $(if $(WERROR),-Werror)
WARN_C    := $(WARN_BOTH) -Wconversion -Wstrict-prototypes -Wmissing-prototypes

# Distributions name Lua's pkg-config module differently. Headers of others are system headers: their warnings are not ours.
LUA_PC   ?= $(firstword $(foreach m,lua5.4 lua-5.4 lua54 lua,$(shell $(PKG_CONFIG) --exists '$m >= 5.4' 2>/dev/null && echo $m)) lua5.4)
MODULES  := $(LUA_PC) libxml-2.0
PKG_CPP  := $(patsubst -I%,-isystem %,$(shell $(PKG_CONFIG) --cflags $(MODULES) 2>/dev/null))
PKG_LIBS := $(shell $(PKG_CONFIG) --libs $(MODULES) 2>/dev/null)

OUR_CPP    := -Isrc -Iinclude -D_POSIX_C_SOURCE=200809L $(PKG_CPP)
OUR_CFLAGS := -std=c11 -fPIC -fvisibility=hidden $(WARN_C) $(MODE_FLAGS)
COMPILE     = $(CC) $(OUR_CPP) $(CPPFLAGS) $(OUR_CFLAGS) $(CFLAGS)
LINK        = $(CC) $(MODE_FLAGS) $(CFLAGS) $(LDFLAGS)

# --- what is built ---

SRC     := $(sort $(shell find src -name '*.c'))
CLI_SRC := $(filter src/cli/%,$(SRC))
LIB_SRC := $(filter-out src/cli/% src/compile/%,$(SRC))

# Files that the library carries, as symbol=file: `const char symbol[]`, NUL-terminated, and `const size_t symbol_len` without it.
EMBED := dsl_lua=src/script/dsl.lua verify_sh=src/report/verify.sh report_schema=src/report/report.rng book_schema=src/book/book.rng style_css=src/report/style.css handbook_css=src/book/handbook.css \
         study_schema=src/study/study.rng study_css=src/study/study.css check_schema=src/study/check.schema.json \
         explorer_css=src/study/explorer.css explorer_data_js=src/study/explorer_data.js explorer_page_js=src/study/explorer_page.js \
         explorer_diagram_js=src/study/explorer_diagram.js explorer_main_js=src/study/explorer_main.js
embed_symbol = $(firstword $(subst =, ,$1))
embed_file   = $(lastword $(subst =, ,$1))

# The pack that the library carries as constants; `make PACK=` makes one that reads all packs as text. It is compiled by a tool that is
# made of the library's own reader, and runs here: PACK_COMPILER names another one where the result is for another machine.
PACK          ?= knowledge/acr
PACK_COMPILER ?= $(OBJ)/compile_pack
PACK_FILES    := $(if $(PACK),$(sort $(shell find $(PACK) -name '*.lua')))
COMPILER_SRC  := $(filter src/compile/%,$(SRC)) $(filter src/base/% src/model/% src/script/%,$(LIB_SRC))
COMPILER_OBJ  := $(COMPILER_SRC:%.c=$(OBJ)/%.o) $(OBJ)/embed/dsl_lua.o
PACK_OBJ      := $(if $(PACK),$(OBJ)/embed/pack.o,$(OBJ)/src/compile/no_pack.o)

LIB_OBJ := $(LIB_SRC:%.c=$(OBJ)/%.o) $(foreach e,$(EMBED),$(OBJ)/embed/$(call embed_symbol,$e).o) $(PACK_OBJ)
CLI_OBJ := $(CLI_SRC:%.c=$(OBJ)/%.o)

# Each tests/unit/test_*.c is a program of its own; the other files beside them are linked to all of them.
TEST_SRC     := $(sort $(wildcard tests/unit/test_*.c))
TEST_CXX     := $(sort $(wildcard tests/unit/test_*.cpp))
TEST_SUPPORT := $(filter-out $(TEST_SRC),$(sort $(wildcard tests/unit/*.c)))
TESTS        := $(TEST_SRC:tests/unit/%.c=$(OUT)/tests/%) $(TEST_CXX:tests/unit/%.cpp=$(OUT)/tests/%)
SUPPORT_OBJ  := $(TEST_SUPPORT:%.c=$(OBJ)/%.o)
TEST_OBJ     := $(TEST_SRC:%.c=$(OBJ)/%.o) $(TEST_CXX:%.cpp=$(OBJ)/%.o) $(SUPPORT_OBJ)
BENCH_SRC    := $(sort $(wildcard tests/bench/*.c))
BENCHES      := $(BENCH_SRC:tests/bench/%.c=$(OUT)/bench/%)
MUTATE       := $(OUT)/mutate
MUTATE_OBJ   := $(OBJ)/tests/mutation/mutate.o
RIVALS       := $(OUT)/bench/rivals
RIVALS_OBJ   := $(patsubst %.c,$(OBJ)/%.o,$(sort $(wildcard tests/rivals/*.c)))
ORACLE       := $(OUT)/oracle
ORACLE_OBJ   := $(patsubst %.c,$(OBJ)/%.o,$(sort $(wildcard tests/oracle/*.c)))
BENCH_OBJ    := $(BENCH_SRC:%.c=$(OBJ)/%.o)
FUZZ_SRC     := $(sort $(wildcard tests/fuzz/fuzz_*.c))
FUZZERS      := $(FUZZ_SRC:tests/fuzz/%.c=$(OUT)/%)
FUZZ_OBJ     := $(FUZZ_SRC:%.c=$(OBJ)/%.o)

.PHONY: all lib tests benches fuzzers test check demo bench oracle mutation fuzz lint format format-check \
  install install-files uninstall dist clean help FORCE
.DELETE_ON_ERROR:
.SUFFIXES:

all: $(OUT)/acrplan $(OUT)/libacrplan.a $(OUT)/libacrplan.so
lib: $(OUT)/libacrplan.a
tests: $(TESTS) $(MUTATE) $(ORACLE)
benches: $(BENCHES)
fuzzers: $(FUZZERS)

$(OUT)/libacrplan.a: $(LIB_OBJ) $(BUILD)/$(MODE)/pack
	@mkdir -p $(@D)
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $(LIB_OBJ)

$(OUT)/libacrplan.so: $(LIB_OBJ) $(BUILD)/$(MODE)/pack
	@mkdir -p $(@D)
	$(Q)$(LINK) -shared -Wl,-soname,libacrplan.so.$(SOVERSION) -o $@ $(LIB_OBJ) $(PKG_LIBS)

$(OUT)/acrplan: $(CLI_OBJ) $(OUT)/libacrplan.a
	@mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $(CLI_OBJ) $(OUT)/libacrplan.a $(PKG_LIBS)

$(OBJ)/%.o: %.c $(BUILD)/$(MODE)/flags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) $(FILE_CPP) -MMD -MP -c -o $@ $<

$(OBJ)/%.o: %.cpp $(BUILD)/$(MODE)/flags
	@mkdir -p $(@D)
	$(Q)$(CXX) $(OUR_CPP) $(CPPFLAGS) -std=c++11 $(WARN_BOTH) $(MODE_FLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# The one thing that the command line has to know of the installation. A file of its own keeps `make install PREFIX=...` from
# compiling everything again.
$(OBJ)/src/cli/paths.o: FILE_CPP = -DACRPLAN_DATADIR='"$(DATADIR)"'
$(OBJ)/src/cli/paths.o: $(BUILD)/$(MODE)/datadir

# $1: what to remember. The file changes only when that does, so that new flags compile everything again.
remember = @mkdir -p $(@D); echo '$1' | cmp -s - $@ || echo '$1' > $@

$(BUILD)/$(MODE)/flags: FORCE
	@$(PKG_CONFIG) --version >/dev/null 2>&1 || { echo "make: $(PKG_CONFIG) is missing; try 'tests/tools/install-deps.sh build'" >&2; exit 1; }
	@$(PKG_CONFIG) --print-errors --exists $(MODULES) || { echo "make: try 'tests/tools/install-deps.sh build'" >&2; exit 1; }
	$(call remember,$(COMPILE) $(LDFLAGS))

$(BUILD)/$(MODE)/datadir: FORCE
	$(call remember,$(DATADIR))

$(BUILD)/$(MODE)/pack: FORCE
	$(call remember,$(PACK))

$(OBJ)/compile_pack: $(COMPILER_OBJ)
	@mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $(COMPILER_OBJ) $(PKG_LIBS)

$(GEN)/pack.c: $(PACK_COMPILER) $(PACK_FILES) $(BUILD)/$(MODE)/pack
	@mkdir -p $(@D)
	$(Q)$(PACK_COMPILER) $(PACK) > $@ || \
	  { echo "make: the pack $(PACK) is not compiled into the library; 'make PACK=' builds one that reads its text" >&2; exit 1; }

# Octal character constants have the value of a char whether char is signed or not.
define embed_rule
$(GEN)/$(call embed_symbol,$1).c: $(call embed_file,$1) Makefile
	@mkdir -p $$(@D)
	$$(Q){ echo '#include <stddef.h>'; \
	  echo 'extern const char $(call embed_symbol,$1)[];'; \
	  echo 'extern const size_t $(call embed_symbol,$1)_len;'; \
	  echo 'const char $(call embed_symbol,$1)[] = {'; \
	  od -An -v -to1 $$< | sed "s/ *\([0-7]\{3\}\)/'\\\\\\1',/g"; \
	  echo '0};'; \
	  echo 'const size_t $(call embed_symbol,$1)_len = sizeof $(call embed_symbol,$1) - 1;'; } > $$@
endef
$(foreach e,$(EMBED),$(eval $(call embed_rule,$e)))

$(OBJ)/embed/%.o: $(GEN)/%.c $(BUILD)/$(MODE)/flags
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(OUT)/tests/%: $(OBJ)/tests/unit/%.o $(SUPPORT_OBJ) $(OUT)/libacrplan.a
	@mkdir -p $(@D)
	$(Q)$(if $(filter tests/unit/$*.cpp,$(TEST_CXX)),$(CXX) $(MODE_FLAGS) $(CFLAGS) $(LDFLAGS),$(LINK)) -o $@ \
	  $(filter %.o,$^) $(OUT)/libacrplan.a -lcmocka $(PKG_LIBS)

# It looks at the compiler of packs, which is no part of the library.
$(OUT)/tests/test_compiled_pack: $(OBJ)/src/compile/write_pack.o $(OBJ)/src/compile/shapes.o

$(OUT)/bench/%: $(OBJ)/tests/bench/%.o $(OUT)/libacrplan.a
	@mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $< $(OUT)/libacrplan.a $(PKG_LIBS)

$(MUTATE): $(MUTATE_OBJ) $(OUT)/libacrplan.a
	@mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $< $(OUT)/libacrplan.a $(PKG_LIBS)

# Other solvers, and the problems that both sides get. It is no part of `benches`: it needs the libraries of others.
$(RIVALS): $(RIVALS_OBJ) $(filter-out %/oracle.o %/cases.o,$(ORACLE_OBJ)) $(OUT)/libacrplan.a
	@mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $(filter %.o,$^) $(OUT)/libacrplan.a $(PKG_LIBS) -lpicosat -lcadical -lstdc++ -lm

# It makes random problems as some of the unit tests do.
$(ORACLE): $(ORACLE_OBJ) $(OBJ)/tests/unit/random_pack.o $(OBJ)/tests/unit/random_problem.o $(OUT)/libacrplan.a
	@mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $(filter %.o,$^) $(OUT)/libacrplan.a $(PKG_LIBS)

$(OUT)/fuzz_%: $(OBJ)/tests/fuzz/fuzz_%.o $(OUT)/libacrplan.a
	@mkdir -p $(@D)
	$(Q)$(LINK) -fsanitize=fuzzer -o $@ $< $(OUT)/libacrplan.a $(PKG_LIBS)

# Objects that only pattern rules name are kept.
.SECONDARY: $(LIB_OBJ) $(COMPILER_OBJ) $(CLI_OBJ) $(TEST_OBJ) $(BENCH_OBJ) $(FUZZ_OBJ) $(MUTATE_OBJ) $(ORACLE_OBJ) $(RIVALS_OBJ)

-include $(patsubst %.o,%.d,$(LIB_OBJ) $(COMPILER_OBJ) $(CLI_OBJ) $(TEST_OBJ) $(BENCH_OBJ) $(FUZZ_OBJ) $(MUTATE_OBJ) $(ORACLE_OBJ) $(RIVALS_OBJ))

# --- tests ---

# `make test CASE=date` runs the tests whose name holds that word.
test: all tests
	@CASE='$(CASE)' JOBS=$(JOBS) tests/run.sh $(if $(filter san,$(MODE)),san,plain):$(OUT)

# Everything, from a clean clone: the products of two compilers, sanitizers, valgrind, a bounded run of the fuzzer.
SUBMAKE = $(MAKE) --no-print-directory -j$(JOBS) WERROR=1
check:
	@echo 'Looking for what the build and the tests need.'
	@tests/tools/install-deps.sh build check
	@tests/tools/install-deps.sh browser || echo 'The tests of the HTML view in a browser are skipped.'
	@echo 'Building with gcc, warnings as errors.'
	@$(SUBMAKE) BUILD=$(BUILD)/check/gcc CC=gcc CXX=g++ all tests
	@echo 'Building with $(CLANG), with AddressSanitizer and UndefinedBehaviorSanitizer.'
	@$(SUBMAKE) BUILD=$(BUILD)/check/clang CC=$(CLANG) CXX=$(CLANG)++ SAN=1 all tests
	@echo 'Building the fuzzer.'
	@$(SUBMAKE) BUILD=$(BUILD)/check/clang CC=$(CLANG) FUZZ=1 fuzzers
	@echo 'Running the tests: plain, with sanitizers, under valgrind. This takes a few minutes.'
	@CASE='$(CASE)' JOBS=$(JOBS) FUZZERS=$(BUILD)/check/clang/fuzz tests/run.sh \
	  plain:$(BUILD)/check/gcc san:$(BUILD)/check/clang/san valgrind:$(BUILD)/check/gcc

demo:
	@echo 'Looking for what the build needs.'
	@tests/tools/install-deps.sh build
	@echo 'Building $(BUILD)/acrplan.'
	@$(MAKE) --no-print-directory -j$(JOBS) all
	@echo 'Planning scenarios/everything.lua.'
	@$(BUILD)/acrplan plan scenarios/everything.lua --format html -o $(BUILD)/everything.html
	@echo "The plan for scenarios/everything.lua: $(abspath $(BUILD)/everything.html)"

bench: all benches
	@tests/tools/install-deps.sh bench && $(MAKE) --no-print-directory $(RIVALS) || echo 'Without clingo, picosat and cadical: they are not compared.'
	@BUILD=$(OUT) tests/bench/bench.sh

# The solver against clingo, on ten times as many problems as `make check` tries.
ORACLE_COUNT ?= 5000
oracle: $(ORACLE)
	@tests/tools/install-deps.sh oracle
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	  BUILD=$(OUT) SCRATCH=$$scratch ORACLE_COUNT=$(ORACLE_COUNT) bash tests/oracle/test_oracle.sh

# All mutants of the pack, in as many processes as there are processors.
mutation: tests
	@tests/mutation/all.sh $(MUTATE) $(JOBS)

FUZZ_SECONDS ?= 600
fuzz:
	@$(MAKE) --no-print-directory -j$(JOBS) CC=$(CLANG) FUZZ=1 fuzzers
	@FUZZERS=$(BUILD)/fuzz FUZZ_SECONDS=$(FUZZ_SECONDS) tests/fuzz/fuzz.sh $(FUZZ_WHAT)

# --- the look of the code ---

C_FILES = $(sort $(shell find src include tests -name node_modules -prune -o \( -name '*.[ch]' -o -name '*.cpp' \) -print))
CLANG_FORMAT ?= clang-format
CLANG_TIDY   ?= clang-tidy
CPPCHECK     ?= cppcheck

format:
	$(CLANG_FORMAT) -i $(C_FILES)

format-check:
	@$(CLANG_FORMAT) --dry-run -Werror $(C_FILES)

lint:
	$(CLANG_TIDY) --quiet --warnings-as-errors='*' $(SRC) -- -std=c11 $(OUR_CPP)
	$(CPPCHECK) --quiet --std=c11 --language=c --enable=warning,performance,portability --inline-suppr \
	  --error-exitcode=1 -Isrc -Iinclude $(SRC)

# --- installing and packing ---

install: all
	@$(MAKE) --no-print-directory install-files

install-files:
	$(INSTALL) -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(LIBDIR) $(DESTDIR)$(INCLUDEDIR) $(DESTDIR)$(PKGCONFIGDIR) \
	  $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(DATADIR)
	$(INSTALL) -m 755 $(OUT)/acrplan $(DESTDIR)$(BINDIR)/acrplan
	$(INSTALL) -m 644 $(OUT)/libacrplan.a $(DESTDIR)$(LIBDIR)/libacrplan.a
	$(INSTALL) -m 755 $(OUT)/libacrplan.so $(DESTDIR)$(LIBDIR)/libacrplan.so.$(VERSION)
	ln -sf libacrplan.so.$(VERSION) $(DESTDIR)$(LIBDIR)/libacrplan.so.$(SOVERSION)
	ln -sf libacrplan.so.$(SOVERSION) $(DESTDIR)$(LIBDIR)/libacrplan.so
	$(INSTALL) -m 644 include/acrplan.h $(DESTDIR)$(INCLUDEDIR)/acrplan.h
	$(INSTALL) -m 644 src/cli/acrplan.1 $(DESTDIR)$(MANDIR)/man1/acrplan.1
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@INCLUDEDIR@|$(INCLUDEDIR)|' \
	  -e 's|@VERSION@|$(VERSION)|' -e 's|@REQUIRES@|$(MODULES)|' src/acrplan.pc.in \
	  > $(DESTDIR)$(PKGCONFIGDIR)/acrplan.pc
	rm -rf $(DESTDIR)$(DATADIR)/knowledge
	cp -R knowledge $(DESTDIR)$(DATADIR)/knowledge

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/acrplan $(DESTDIR)$(INCLUDEDIR)/acrplan.h $(DESTDIR)$(MANDIR)/man1/acrplan.1 \
	  $(DESTDIR)$(PKGCONFIGDIR)/acrplan.pc $(DESTDIR)$(LIBDIR)/libacrplan.a $(DESTDIR)$(LIBDIR)/libacrplan.so \
	  $(DESTDIR)$(LIBDIR)/libacrplan.so.$(SOVERSION) $(DESTDIR)$(LIBDIR)/libacrplan.so.$(VERSION)
	rm -rf $(DESTDIR)$(DATADIR)/knowledge
	-rmdir $(DESTDIR)$(DATADIR)

dist:
	@mkdir -p $(BUILD)
	git archive --format=tar --prefix=acrplan-$(VERSION)/ HEAD | gzip -9n > $(BUILD)/acrplan-$(VERSION).tar.gz
	@echo $(BUILD)/acrplan-$(VERSION).tar.gz

clean:
	rm -rf $(BUILD)

help:
	@echo 'make              build/acrplan, build/libacrplan.a and .so (SAN=1, DEBUG=1: in build/san, build/debug)'
	@echo 'make demo         install what the build needs, build, plan scenarios/everything.lua as HTML'
	@echo 'make check        install what the tests need, build with gcc and clang, run all tests'
	@echo 'make test         run the tests of one build; CASE=word: those whose name holds the word'
	@echo 'make bench        measure; make fuzz: fuzz for FUZZ_SECONDS (600); make mutation: try the tables of cases'
	@echo 'make oracle       ORACLE_COUNT (5000) random problems against clingo; ACRPLAN_SEED=n: that one alone'
	@echo 'make lint         clang-tidy and cppcheck; make format, make format-check: clang-format'
	@echo 'make install      PREFIX=/usr/local DESTDIR=; make uninstall'
	@echo 'make dist clean   a source archive of the commit; remove build/'
	@echo 'Options           CC= CFLAGS= LDFLAGS= BUILD= WERROR=1 V=1 (show commands); PACK=: carry no compiled pack'
