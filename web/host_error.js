// An outcome that C++ knows by name: see HostFailure in src/app/host.h.
export class HostError extends Error {
  /** @param {'cancelled'|'unavailable'|'quota_full'|'unlike_read'|'refused'|'changed_there'} kind */
  constructor(kind, cause) {
    super(kind, {cause});
    this.kind = kind;
  }
}
