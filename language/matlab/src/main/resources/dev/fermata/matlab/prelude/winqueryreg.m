% The registry of Windows, which other systems do not have.
function value = winqueryreg(varargin) %#ok<STOUT>
narginchk(2, 3);
error('MATLAB:winqueryreg:NotSupported', 'WINQUERYREG is only available on Windows.');
end
