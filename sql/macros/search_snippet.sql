-- A passage with its marks «so»: where they begin and end in it, in order and apart from each other.
-- Words cut at its ends go where it does not begin or end the text; marks of the text that look like ours are others.
create or replace macro search_snippet(passage, starts, ends, is_begun, is_ended) as (
    list_transform(
        [
            array_to_string(
                list_transform(
                    list_zip(starts, ends, list_slice(list_prepend(0, ends), 1, -2)),
                    lambda mark: translate(
                        substring(passage, mark[3] + 1, mark[1] - mark[3]), '«»', '“”'
                    )
                    || '«' || substring(passage, mark[1] + 1, mark[2] - mark[1]) || '»'
                ),
                ''
            )
            || translate(substring(passage, coalesce(list_max(ends), 0) + 1), '«»', '“”')
        ],
        lambda marked: case when is_begun then '' else '… ' end
        || trim(
            regexp_replace(
                case
                    when is_begun and is_ended then marked
                    when is_begun then regexp_replace(marked, '\s+[^\s»]*$', '')
                    when is_ended then regexp_replace(marked, '^[^\s«]*\s+', '')
                    else regexp_replace(marked, '^[^\s«]*\s+|\s+[^\s»]*$', '', 'g')
                end,
                '\s+', ' ', 'g'
            )
        )
        || case when is_ended then '' else ' …' end
    )[1]
);
