% Asks the user for a folder; without a window nobody answers, which is 0.
function folder = uigetdir(varargin)
folder = 0;
end
