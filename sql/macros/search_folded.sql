-- A word without what searches pass over: case, accents, apostrophes, the possessive s, points of U.S., look-alikes.
-- Letters of Cyrillic that look like Latin ones are these in a word that has Latin letters too.
create or replace macro search_folded(word) as (
    list_transform(
        [
            regexp_replace(
                translate(lower(strip_accents(word)), 'øłđħı', 'oldhi'),
                '[''’‘ʼ´`′＇ˈ](?:s$)?|\.', '', 'g'
            )
        ],
        lambda plain: case
            when regexp_matches(plain, '[a-z]') and regexp_matches(plain, '\p{Cyrillic}')
                then translate(plain, 'аеорсухіѕјԁһ', 'aeopcyxisjdh')
            else plain
        end
    )[1]
);
