#define _XOPEN_SOURCE 700
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/paths.h"

void output_reserve_standard(void) {
    static const int MODE[] = {O_WRONLY, O_RDONLY, O_RDONLY}; /* the wrong one, so that each use still fails */
    for (int fd = 0; fd < 3; fd++)
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF && open("/dev/null", MODE[fd]) == -1) return;
}

static bool refuse(const terminal *t, const char *path, const char *hint) {
    int error = errno;
    if (path)
        complain(t, hint, "cannot write '%s': %s", path, strerror(error));
    else
        complain(t, hint, "cannot write to standard output: %s", strerror(error));
    return false;
}

static bool write_all(int fd, const char *data, size_t len) {
    while (len > 0) {
        ssize_t n = write(fd, data, len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        data += n;
        len -= (size_t)n;
    }
    return true;
}

bool output_flush(const terminal *t) {
    bool good = fflush(stdout) == 0 && !ferror(stdout);
    return good || refuse(t, NULL, NULL);
}

static bool write_stdout(const char *data, size_t len, const terminal *t) {
    return write_all(STDOUT_FILENO, data, len) || refuse(t, NULL, NULL);
}

static bool write_in_place(const char *path, const char *data, size_t len, const terminal *t) {
    int fd = open(path, O_WRONLY | O_NOCTTY);
    if (fd == -1) return refuse(t, path, NULL);
    bool good = write_all(fd, data, len);
    int error = errno;
    if (close(fd) != 0 && good) return refuse(t, path, NULL);
    errno = error;
    return good || refuse(t, path, NULL);
}

/* The name of a temporary file in the folder of `path`. Short, so that it fits wherever the final name does. */
static void temporary_name(const char *path, unsigned attempt, char out[PATH_BYTES]) {
    const char *slash = strrchr(path, '/');
    int folder = slash ? (int)(slash - path) + 1 : 0;
    snprintf(out, PATH_BYTES, "%.*s.acrplan-%ld-%u", folder, path, (long)getpid(), attempt);
}

/* A new file that nobody else has; its name in `name`. -1 with errno. */
static int open_temporary(const char *path, char name[PATH_BYTES]) {
    if (strlen(path) + 40 > PATH_BYTES) {
        errno = ENAMETOOLONG;
        return -1;
    }
    for (unsigned attempt = 0; attempt < 100; attempt++) {
        temporary_name(path, attempt, name);
        int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
        if (fd != -1 || errno != EEXIST) return fd;
    }
    return -1;
}

/* `old`: what stands at `path` now; NULL: nothing does. */
static bool replace(const char *path, const struct stat *old, const char *data, size_t len) {
    char name[PATH_BYTES];
    int fd = open_temporary(path, name);
    if (fd == -1) return false;
    bool good = write_all(fd, data, len) && (!old || fchmod(fd, old->st_mode & 0777) == 0);
    int error = errno;
    if (close(fd) != 0 && good) {
        good = false;
        error = errno;
    }
    if (good && rename(name, path) == 0) return true;
    if (good) error = errno;
    unlink(name);
    errno = error;
    return false;
}

/* A link stays a link: the file that it leads to is replaced. */
static bool write_file(const char *path, const char *data, size_t len, const terminal *t) {
    struct stat old;
    if (stat(path, &old) != 0) {
        if (errno != ENOENT) return refuse(t, path, NULL);
        return replace(path, NULL, data, len) || refuse(t, path, NULL);
    }
    if (S_ISDIR(old.st_mode)) {
        errno = EISDIR;
        return refuse(t, path, "name a file in that folder");
    }
    if (!S_ISREG(old.st_mode)) return write_in_place(path, data, len, t);
    if (access(path, W_OK) != 0) return refuse(t, path, NULL);
    char *real = realpath(path, NULL);
    bool good = real && replace(real, &old, data, len);
    int error = errno;
    free(real);
    errno = error;
    return good || refuse(t, path, NULL);
}

bool output_write(const char *path, const char *data, size_t len, const terminal *t) {
    if (!path || strcmp(path, "-") == 0) return write_stdout(data, len, t);
    return write_file(path, data, len, t);
}

bool output_same_file(const char *a, const char *b) {
    struct stat x, y;
    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}
