% Runs a command by the shell: its exit code and its output, which is shown when nobody asks for it.
function varargout = shell(command, varargin)
ended = __shell(command);
if nargout < 2 || any(strcmp(varargin, '-echo'))
    fprintf('%s', ended{2});
end
varargout = ended(1:max(1, nargout));
end
