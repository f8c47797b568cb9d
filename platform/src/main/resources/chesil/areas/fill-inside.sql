-- Fills areas.inside from areas.link: each area with all that lies in it. Where two ways lead down and one is exact, it
-- is exact.
insert into areas.inside (outer_area, inner_area, exact)
with recursive step (outer_area, inner_area, exact) as (
    select code, code, true from areas.area
    union
    select step.outer_area, link.child, step.exact and lookup.fit = 'exact'
      from step
      join areas.link on link.parent = step.inner_area
      join areas.lookup on lookup.id = link.lookup and lookup.fit <> 'overlap'
)
select outer_area, inner_area, bool_or(exact) from step group by outer_area, inner_area
