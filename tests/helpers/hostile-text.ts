import fc from 'fast-check';

/** Text full of what Markdown and HTML take for signs of their own. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['*', '_', '`', '#', '- ', '+ ', '1. ', '2) ', '> ', '|', '~~', '[^1]', '[a](b)', '![x](y)'],
        ...[
          '<script>',
          '</p>',
          '<!-- ',
          ']]>',
          '&amp;',
          '&#42;',
          '&',
          '"',
          "'",
          '" onload="',
          '\\',
          '=',
          '---',
        ],
        ...['坪山', '，', '“x”', ' ', '\n', '    '],
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  // What is no text at all is not told apart: control characters, and blanks at the ends and in rows.
  .map((text) =>
    text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2000-\u200f\u2028-\u202f\ufeff]/g, ''),
  );
