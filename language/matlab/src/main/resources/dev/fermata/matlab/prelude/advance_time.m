% Moves the clock of the deterministic executor.
function advance_time(ms)
__advance_time(ms);
% What was due until now runs until it waits again: time stands still, and its timer comes last.
__advance_time(0);
end
