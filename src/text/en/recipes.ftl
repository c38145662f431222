## Pictures that lessons need
