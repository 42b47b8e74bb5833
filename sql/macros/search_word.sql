-- The pattern (RE2) of one word of a text, as searches take it: a run of letters and digits.
-- Apostrophes join letters (O’Brien), points join single ones (U.S.); a Chinese or Japanese sign is a word of its own.
create or replace macro search_word() as (
    '[\p{Han}\p{Hiragana}\p{Katakana}]'
    || '|\pL(?:\.\pL)+\b'
    || '|(?:[^\PL\p{Han}\p{Hiragana}\p{Katakana}]|[\pM\pN])+'
    || '(?:[''’‘ʼ´`′＇ˈ](?:[^\PL\p{Han}\p{Hiragana}\p{Katakana}]|[\pM\pN])+)*'
);
