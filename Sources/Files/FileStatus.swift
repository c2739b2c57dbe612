import Glibc

/// What the system says of one file.
struct FileStatus {
  struct Identity: Equatable {
    var device: UInt64
    var number: UInt64
  }

  private let info: Glibc.stat

  /// Follows symbolic links; nil, with `errno` set, where the system refuses.
  init?(path: String) {
    var info = Glibc.stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    self.info = info
  }

  init?(descriptor: Int32) {
    var info = Glibc.stat()
    guard unsafe fstat(descriptor, &info) == 0 else { return nil }
    self.info = info
  }

  var isFolder: Bool { info.st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { info.st_mode & S_IFMT == S_IFREG }
  var mode: mode_t { info.st_mode & 0o7777 }
  var owner: uid_t { info.st_uid }
  var group: gid_t { info.st_gid }
  var identity: Identity { Identity(device: UInt64(info.st_dev), number: UInt64(info.st_ino)) }
  var stamp: FileStamp {
    FileStamp(
      size: Int(info.st_size), modified: nanoseconds(info.st_mtim),
      changed: nanoseconds(info.st_ctim), number: UInt64(info.st_ino))
  }
}

private func nanoseconds(_ time: timespec) -> Int64 {
  Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// The error that the last system call left in `errno`.
func systemError(_ path: String) -> FileError {
  let number = errno
  let kind: FileError.Kind =
    switch number {
    case ENOENT: .notFound
    case EACCES, EPERM: .notPermitted
    case EROFS: .readOnly
    case ENOSPC, EDQUOT: .noSpace
    case EISDIR: .isFolder
    case ELOOP: .linkLoop
    default: .system(number, unsafe String(cString: strerror(number)))
    }
  return FileError(kind, path)
}
