-- A folded word without its plural s, when it has four letters or more: sanctions is sanction, countries is country.
-- Source: Harman, How effective is suffixing?, JASIS 42 (1991), the S stemmer, which has no least length.
create or replace macro search_stem(folded) as (
    case
        when length(folded) < 4 or folded not like '%s' then folded
        when folded like '%ies' and folded not like '%eies' and folded not like '%aies'
            then left(folded, -3) || 'y'
        when
            folded like '%es'
            and folded not like '%aes' and folded not like '%ees' and folded not like '%oes'
            then left(folded, -1)
        when folded not like '%us' and folded not like '%ss' then left(folded, -1)
        else folded
    end
);
