% Moves the clock of the deterministic executor.
function advance_time(ms)
__advance_time(ms);
% Its clock stands still as long as something can run.
__settle();
end
