/** Says why something cannot be written, from what the operating system answered. */
import { Fault } from '../fault.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written; check the permissions',
  EPERM: 'it may not be written; check the permissions',
  EROFS: 'the disk takes no writing; name another place',
  ENOSPC: 'the disk is full; make room and run this again',
  EDQUOT: 'the disk is full; make room and run this again',
  EISDIR: 'a folder has that name; name a file',
  ENOTDIR: 'a file stands where a folder should be; name another place',
  EEXIST: 'a file stands where a folder should be; name another place',
  ENAMETOOLONG: 'the name is too long; name another one',
}

export function unwritable(path: string, cause: unknown): Fault {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
  return new Fault('unavailable', `${path} cannot be written: ${reasons[code] ?? `the system says ${code}; name another place`}.`, { cause })
}
