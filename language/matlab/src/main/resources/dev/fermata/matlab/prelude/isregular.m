% Whether times follow one another by one step.
function yes = isregular(t, varargin)
if istimetable(t)
    t = t.Properties.RowTimes;
end
steps = seconds(diff(t));
yes = ~isempty(steps) && all(abs(steps - steps(1)) < 1e-9) && ~any(isnan(steps));
end
