import { formatMessage, type Message, msg } from "../core/i18n/message.ts";

/** Reading or writing failed: exit 4. The message names the file; `cause` says why. */
export class FileError extends Error {
  readonly userMessage: Message;
  constructor(userMessage: Message, options: ErrorOptions = {}) {
    super(formatMessage(userMessage), options);
    this.userMessage = userMessage;
  }
}

/** What the system's codes mean to a person. Source: errno(3). */
const reasons: Readonly<Record<string, Message>> = {
  ENOENT: msg`it does not exist`,
  EACCES: msg`permission denied`,
  EPERM: msg`the system does not permit it`,
  EISDIR: msg`it is a folder`,
  ENOTDIR: msg`a part of its path is not a folder`,
  EEXIST: msg`it already exists`,
  ENOTEMPTY: msg`the folder is not empty`,
  ENAMETOOLONG: msg`its name is too long`,
  ELOOP: msg`its links lead in a circle`,
  ENOSPC: msg`there is no space left on the disk`,
  EDQUOT: msg`your disk quota is used up`,
  EFBIG: msg`the file is larger than the system allows`,
  EROFS: msg`the file system is read-only`,
  EBUSY: msg`it is in use, or something is mounted there`,
  EXDEV: msg`it lies on another file system`,
  EMFILE: msg`too many files are open`,
  ENXIO: msg`nothing is connected to it`,
  EBADF: msg`it is closed`,
  EPIPE: msg`its reader has closed it`,
  EIO: msg`the disk reports an error`,
};

/** Why the system refused, in words. */
export function reasonOf({ code = "" }: NodeJS.ErrnoException): Message {
  return reasons[code] ?? msg`the system reports ${code === "" ? "?" : code}`;
}

/** What the system refused, unlike an error of this program. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;
