-- The last day of the time that begins on a day and is known so finely: a week, month, season, quarter, year, else the day.
create or replace macro period_end(first_day, granularity) as (
    case granularity
        when 'week' then first_day + 6
        when 'month' then last_day(first_day)
        when 'season' then last_day(first_day + interval 2 month)
        when 'quarter' then last_day(first_day + interval 2 month)
        when 'year' then last_day(first_day + interval 11 month)
        else first_day
    end
);
