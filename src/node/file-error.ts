/** Reading or writing failed: exit 4. The message names the file; `cause` says why. */
export class FileError extends Error {}
