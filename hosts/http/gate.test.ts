import { describe, expect, it } from 'vitest';
import { createInvitations } from './gate.ts';

describe('createInvitations', () => {
  it('accepts a code once, whichever of several it is', () => {
    const invitations = createInvitations();
    const codes = [invitations.issue(), invitations.issue()];
    expect(new Set(codes).size).toBe(2);
    expect(invitations.accept(codes[1]!)).toBe(true);
    expect(invitations.accept(codes[1]!)).toBe(false);
    expect(invitations.accept(codes[0]!)).toBe(true);
  });

  it('accepts no code that is older than a minute', () => {
    let now = 0;
    const invitations = createInvitations(() => now);
    const code = invitations.issue();
    now = 60_001;
    expect(invitations.accept(code)).toBe(false);
  });
});
