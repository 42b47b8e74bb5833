-- One row per line that an outlet prints on page after page: menus, appeals, notices, bios, no part of any body.
create table if not exists outlet_lines (
    outlet text not null,
    text text not null,
    page_count integer not null,
    outlet_page_count integer not null,
    body_page_count integer not null,
    primary key (outlet, text)
);
