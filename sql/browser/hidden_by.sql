-- The filters, of outlet, date, country and basis, that hide a row of these; a list, empty for a row that is shown.
-- They are the variables filter_outlet, filter_since, filter_until, filter_country and filter_basis, null where none is
-- set. A row without a day is hidden by either end of a span of days.
create or replace temp macro hidden_by(outlets, first_day, last_day, countries, bases) as (
    list_filter(
        [
            case
                when
                    getvariable('filter_outlet') is not null
                    and not list_contains(
                        list_transform(
                            outlets,
                            lambda outlet:
                            case
                                when starts_with(outlet, '(unknown: ') then '(unknown)'
                                else outlet
                            end
                        ),
                        getvariable('filter_outlet')
                    )
                    then 'outlet'
            end,
            case
                when
                    getvariable('filter_since') is not null
                    and coalesce(last_day, first_day, date '0001-01-01')
                    < getvariable('filter_since')::date
                    then 'date'
                when
                    getvariable('filter_until') is not null
                    and coalesce(first_day, last_day, date '9999-12-31')
                    > getvariable('filter_until')::date
                    then 'date'
            end,
            case
                when
                    getvariable('filter_country') is not null
                    and not list_contains(countries, getvariable('filter_country'))
                    then 'country'
            end,
            case
                when
                    getvariable('filter_basis') is not null
                    and not list_contains(bases, getvariable('filter_basis'))
                    then 'basis'
            end
        ],
        lambda filter: filter is not null
    )
);
