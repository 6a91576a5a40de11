const NOBODY = 65534;

/** Runs `action` without the rights of root, for whom no file is unreadable; as anybody else it just runs it. */
export async function asUnprivileged<Result>(action: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid!(NOBODY);
  try {
    return await action();
  } finally {
    process.seteuid!(0);
  }
}
