-- A date as a reader wants it, as fine as it is known: 2024-07-01, 2024-07, 2024, about 2024-07-01 – 2024-07-14.
-- Weeks, seasons, quarters and ranges are told by their ends, a date whose end is not known by its first day alone.
create or replace macro shown_date(first_day, last_day, granularity) as (
    case
        when first_day is null then null
        when granularity = 'year' and year(coalesce(last_day, first_day)) = year(first_day)
            then strftime(first_day, '%Y')
        when
            granularity = 'month'
            and date_trunc('month', coalesce(last_day, first_day)) = date_trunc('month', first_day)
            then strftime(first_day, '%Y-%m')
        when
            coalesce(granularity, 'day') in ('time', 'day')
            and coalesce(last_day, first_day) = first_day
            then strftime(first_day, '%Y-%m-%d')
        when coalesce(last_day, first_day) = first_day then strftime(first_day, 'about %Y-%m-%d')
        else strftime(first_day, 'about %Y-%m-%d – ') || strftime(last_day, '%Y-%m-%d')
    end
);
