% Asks the user for a file; without a window nobody answers, which is 0.
function [file, folder, index] = uiputfile(varargin)
file = 0;
folder = 0;
index = 0;
end
