import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFromArguments } from './command-line.ts';

describe('libraryFromArguments', () => {
  it.each([
    [['broadsheet'], null],
    [['broadsheet', '--library', '/a'], '/a'],
    [['broadsheet', '--library=/a b/c'], '/a b/c'],
    [['broadsheet', '--library', '/a', '--library=/b'], '/b'],
    [['broadsheet', '--library'], null],
    [['broadsheet', '--library', ''], null],
    [['broadsheet', '--library='], null],
    [['broadsheet', '--library', '--no-sandbox', '/app'], null],
    [['broadsheet', '--libraryx=/a'], null],
  ])('reads %j as %j', (argv, library) => {
    expect(libraryFromArguments(argv)).toBe(library);
  });

  it('takes a path as seen from the folder of the start', () => {
    expect(libraryFromArguments(['--library', '../x'], '/home/ada')).toBe(path.resolve('/home/x'));
    expect(libraryFromArguments(['--library', 'x'])).toBe(path.resolve('x'));
  });
});
