try
  x = input('number: ');
catch e
  disp(e.identifier);
end
keyboard
disp('goes on');
