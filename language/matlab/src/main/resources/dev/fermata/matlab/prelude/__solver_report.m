% Tells how a solver ended, unless its options ask for silence.
function __solver_report(options, solver, exitflag, text)
display = 'final';
if isstruct(options) && isfield(options, 'Display') && ~isempty(options.Display)
    display = char(options.Display);
end
if any(strcmpi(display, {'off', 'none'})) || startsWith(lower(display), 'notify') && exitflag > 0
    return
end
details = {'linprog', 'coneprog'};
fprintf('\n%s\n', text);
if ~any(strcmp(solver, details)) && exitflag >= -2 && exitflag ~= 0
    fprintf('\n<stopping criteria details>\n');
end
fprintf('\n');
end
