% A table on the screen, of which there is none.
function h = uitable(varargin) %#ok<STOUT>
error('MATLAB:uitable:NoDisplay', 'uitable needs a display, and this program has none. Use disp to show a table.');
end
