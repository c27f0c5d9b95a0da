#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>

#include "format/json_reader.h"

namespace concierto::cli {

namespace {

Error world_error(ErrorKind kind, const std::string& path) { return Error{kind, path, 0, 0}; }

// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ > STDERR_FILENO) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool close() {
        const int number = number_;
        number_ = -1;
        return ::close(number) == 0;
    }

  private:
    int number_;
};

bool write_all(int descriptor, const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        done += static_cast<std::size_t>(count);
    }
    return true;
}

std::string target_of_link(const std::string& path) {
    char resolved[PATH_MAX];
    return ::realpath(path.c_str(), resolved) == nullptr ? path : std::string(resolved);
}

// What a rename would replace by a file: a device, a pipe, a folder.
bool is_device(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

Result<std::size_t> write_to_device(const std::string& path, const std::string& bytes) {
    Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    const bool written = device.number() >= 0 && write_all(device.number(), bytes) && device.close();
    return written ? Result<std::size_t>(bytes.size()) : world_error(ErrorKind::cannot_write, path);
}

mode_t wished_mode(const std::string& target) {
    struct stat status {};
    if (::stat(target.c_str(), &status) == 0) return status.st_mode & 0777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}

Result<std::string> read_file(const std::string& path) {
    const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) return world_error(ErrorKind::cannot_read, path);
    struct stat status {};
    const std::size_t limit = JsonLimits().bytes;
    std::string bytes;
    if (::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode)) {
        const auto size = static_cast<std::size_t>(status.st_size);
        if (size > limit) {
            return Error{ErrorKind::too_large, "", static_cast<std::int64_t>(size), static_cast<std::int64_t>(limit)};
        }
        bytes.reserve(size + 1);
    }
    constexpr std::size_t chunk = 1U << 18;
    while (bytes.size() <= limit) {
        const std::size_t before = bytes.size();
        bytes.resize(before + chunk);
        const ssize_t count = ::read(file.number(), bytes.data() + before, chunk);
        bytes.resize(before + (count > 0 ? static_cast<std::size_t>(count) : 0));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return world_error(ErrorKind::cannot_read, path);
        if (count == 0) return bytes;
    }
    return Error{ErrorKind::too_large, "", static_cast<std::int64_t>(bytes.size()), static_cast<std::int64_t>(limit)};
}

Result<std::size_t> write_file(const std::string& path, const std::string& bytes) {
    if (is_device(path)) return write_to_device(path, bytes);
    const std::string target = target_of_link(path);
    std::string temporary = target + ".XXXXXX";
    Descriptor file(::mkstemp(temporary.data()));
    if (file.number() < 0) return world_error(ErrorKind::cannot_write, path);
    const bool written = write_all(file.number(), bytes) && ::fchmod(file.number(), wished_mode(target)) == 0 &&
                         ::fsync(file.number()) == 0 && file.close();
    if (written && ::rename(temporary.c_str(), target.c_str()) == 0) return bytes.size();
    ::unlink(temporary.c_str());
    return world_error(ErrorKind::cannot_write, path);
}

}
